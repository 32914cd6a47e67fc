// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.kvversionmismatch;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a policy path that lacks the word of KV version 2, or has it on version 1. */
public final class KvVersionMismatch implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "kv-version-mismatch", "Policy path does not fit the KV version", Family.VAULT, Severity.HIGH)
            .covering("VAULT-365", "VAULT-366", "VAULT-368");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        VaultSetup setup = facts.vault().setup();
        for (PathRule rule : policy.rules()) {
            Optional<SecretEngine> engine =
                    setup.engineOf(rule.pattern().text()).filter(found -> found.is("kv"));
            String below = engine.map(
                            found -> KvPath.below(found.path(), rule.pattern().text()))
                    .orElse("");
            if (engine.isEmpty() || below.isEmpty() || below.startsWith("*") || below.startsWith("+")) {
                continue;
            }
            boolean word =
                    KvPath.hasVersion2Word(engine.get().path(), rule.pattern().text());
            String effect = rule.denies() ? "denies nothing" : "grants nothing";
            if (engine.get().version().isKnown(version -> version == 2) && !word) {
                fail(policy, rule, "lacks data/ on a mount of version 2 and " + effect, engine.get(), verdicts);
            } else if (engine.get().version().isKnown(version -> version == 1) && below.startsWith("data/")) {
                fail(policy, rule, "has data/ on a mount of version 1 and " + effect, engine.get(), verdicts);
            } else if (engine.get().version().isUnknown()) {
                verdicts.unknown(
                        UnknownReason.NOT_LITERAL,
                        rule.at(),
                        "the version of mount " + engine.get().path() + " is not known");
            }
        }
    }

    private static void fail(VaultPolicy policy, PathRule rule, String what, SecretEngine engine, Verdicts verdicts) {
        verdicts.fail(Defect.at(rule.at(), "policy " + policy.name() + ": " + rule.pattern() + " " + what)
                .related(engine.at(), "mounts " + engine.path()));
    }
}
