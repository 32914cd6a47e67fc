// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.weakdatabaseengine;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a database connection that every role may use, that is not encrypted, or whose root is never rotated. */
public final class WeakDatabaseEngine implements Rule<SecretEngine> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weak-database-engine", "Weak configuration of a database engine", Family.VAULT, Severity.HIGH)
            .covering("VAULT-432");

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
        boolean rotated =
                engine.writes().stream().anyMatch(write -> write.path().startsWith(engine.path() + "/rotate-root"));
        engine.writesBelow("config").forEach(config -> connection(config.parameters(), rotated, verdicts));
    }

    private static void connection(Parameters config, boolean rotated, Verdicts verdicts) {
        boolean everyRole = config.list("allowed_roles")
                .isKnown(roles -> roles.stream().anyMatch(role -> role.value().equals("*")));
        if (everyRole) {
            verdicts.fail(Defect.at(config.at("allowed_roles"), "every role may use this connection")
                    .severity(Severity.MEDIUM));
        }
        String url = config.setting("connection_url").flatMap(Setting::spelled).orElse("");
        if (url.contains("sslmode=disable") || url.contains("tls=false") || url.contains("encrypt=disable")) {
            verdicts.fail(
                    config.at("connection_url"),
                    "the engine sends the administrative account to the database in clear");
        }
        boolean superuser = config.text("username")
                .isKnown(name -> Set.of("root", "postgres", "sa", "admin", "administrator", "sys")
                        .contains(name));
        boolean rotates = rotated
                || config.has("root_password_rotation")
                || config.has("rotation_period")
                || config.has("rotation_schedule");
        if (superuser && !rotates) {
            verdicts.fail(
                    Defect.at(config.at("username"), "the engine uses a superuser whose password is never rotated")
                            .severity(Severity.MEDIUM)
                            .confidence(Confidence.STRONG, "no rotation in what was read"));
        }
    }
}
