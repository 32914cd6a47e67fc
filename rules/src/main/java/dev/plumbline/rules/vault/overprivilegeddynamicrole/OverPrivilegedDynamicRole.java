// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.overprivilegeddynamicrole;

import com.google.re2j.Pattern;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.VaultDuration;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.verdict.Severity;
import java.time.Duration;

/** Flags a role of a database engine whose accounts are administrators, or live for days. */
public final class OverPrivilegedDynamicRole implements Rule<SecretEngine> {
    private static final RuleInfo INFO = new RuleInfo(
                    "over-privileged-dynamic-role",
                    "Dynamic accounts with too much or for too long",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-433");
    private static final Pattern WIDE = Pattern.compile(
            "(?i)SUPERUSER|ALL\\s+PRIVILEGES|GRANT\\s+OPTION|CREATEROLE|GRANT\\s+ALL\\b|\\bdbOwner\\b|\"root\"");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SecretEngine> looksAt() {
        return SecretEngine.class;
    }

    @Override
    public void check(SecretEngine engine, Facts facts, Verdicts verdicts) {
        if (!engine.is("database")) {
            verdicts.notApplicable();
            return;
        }
        engine.writesBelow("roles").forEach(role -> role(role.parameters(), verdicts));
    }

    private static void role(Parameters role, Verdicts verdicts) {
        role.written("creation_statements").stream()
                .filter(statement -> WIDE.matcher(
                                statement.value().replace("NOSUPERUSER", "").replace("NOCREATEROLE", ""))
                        .find())
                .findFirst()
                .ifPresent(statement ->
                        verdicts.fail(statement.at(), "accounts of this role are administrators of the database"));
        longer(role, "default_ttl", Duration.ofHours(24), verdicts);
        longer(role, "max_ttl", Duration.ofDays(7), verdicts);
    }

    private static void longer(Parameters role, String name, Duration limit, Verdicts verdicts) {
        if (role.duration(name).isKnown(ttl -> ttl.compareTo(limit) > 0)) {
            verdicts.fail(
                    Defect.at(role.at(name), "accounts of this role live longer than " + VaultDuration.words(limit))
                            .severity(Severity.MEDIUM));
        }
    }
}
