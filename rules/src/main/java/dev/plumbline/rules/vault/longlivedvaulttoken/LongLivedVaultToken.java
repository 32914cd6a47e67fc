// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.longlivedvaulttoken;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.VaultDuration;
import dev.plumbline.vault.role.OpaqueBinding;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.time.Duration;

/** Flags a role whose tokens live for a day or can be renewed without end. */
public final class LongLivedVaultToken implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "long-lived-vault-token", "Vault token that lives too long", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-309", "VAULT-310");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultRole> looksAt() {
        return VaultRole.class;
    }

    @Override
    public void check(VaultRole role, Facts facts, Verdicts verdicts) {
        if (!role.parameters().isComplete() || role.binding() instanceof OpaqueBinding) {
            verdicts.notApplicable();
            return;
        }
        TokenLimits limits = role.limits();
        if (limits.isEndless()) {
            verdicts.fail(Defect.at(
                            limits.period().location().orElse(role.at()),
                            "tokens of role " + role.name() + " are periodic and can be renewed for ever")
                    .severity(Severity.HIGH));
            return;
        }
        boolean bounded = tuned(role, facts);
        if (TokenLimits.isUnset(limits.ttl()) && !bounded) {
            Severity severity = TokenLimits.isUnset(limits.maxTtl()) && TokenLimits.isUnset(limits.explicitMaxTtl())
                    ? Severity.HIGH
                    : Severity.MEDIUM;
            verdicts.fail(
                    Defect.at(role.at(), "role " + role.name() + " sets no token_ttl, so Vault's default of 768h holds")
                            .severity(severity)
                            .confidence(Confidence.STRONG, "no tuning of the mount was seen"));
            return;
        }
        limits.ttl()
                .asKnown()
                .filter(ttl -> ttl.compareTo(HOUR) > 0)
                .ifPresent(ttl -> verdicts.fail(Defect.at(
                                limits.ttl().location().orElse(role.at()),
                                "tokens of role " + role.name() + " live " + VaultDuration.words(ttl))
                        .severity(ttl.compareTo(DAY) > 0 ? Severity.HIGH : Severity.MEDIUM)));
        boolean ceiling = !TokenLimits.isUnset(limits.maxTtl()) || !TokenLimits.isUnset(limits.explicitMaxTtl());
        if (!ceiling && !bounded) {
            verdicts.fail(Defect.at(
                            role.at(),
                            "role " + role.name() + " sets no ceiling, so its tokens can be renewed for 768h")
                    .confidence(Confidence.STRONG, "no tuning of the mount was seen"));
        }
    }

    /** True when the mount itself is tuned, or may be. */
    private static boolean tuned(VaultRole role, Facts facts) {
        return facts.vault().setup().authMounts(role.mount()).stream()
                .anyMatch(mount -> mount.tuning().has("max_lease_ttl")
                        || mount.tuning().has("default_lease_ttl")
                        || mount.tuning().has("tune"));
    }
}
