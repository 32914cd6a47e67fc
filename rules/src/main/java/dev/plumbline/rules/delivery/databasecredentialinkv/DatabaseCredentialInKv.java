// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.databasecredentialinkv;

import com.google.re2j.Pattern;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a client that reads a database's credential from a KV engine. */
public final class DatabaseCredentialInKv implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "database-credential-in-kv", "Database credential kept in KV", Family.DELIVERY, Severity.MEDIUM)
            .covering("VAULT-430");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[/_.-])(db|database|mysql|mariadb|postgres|postgresql|pg|mongo|mongodb|mssql|oracle)([/_.-]|$)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultConsumer> looksAt() {
        return VaultConsumer.class;
    }

    @Override
    public void check(VaultConsumer consumer, Facts facts, Verdicts verdicts) {
        for (VaultClient client : consumer.clients()) {
            for (Request request : client.requests()) {
                String path = request.path().asKnown().orElse("");
                Optional<SecretEngine> engine = facts.vault().setup().engineOf(path);
                boolean kv = engine.map(found -> found.is("kv"))
                        .orElse(path.contains("/data/") || path.startsWith("secret/") || path.startsWith("kv/"));
                boolean reads = request.verb() == Capability.READ && client.mechanism() != Mechanism.SCRIPT;
                if (kv
                        && reads
                        && client.states(VaultClient.Part.REQUESTS)
                        && NAMED.matcher(withoutOwnNames(path, consumer)).find()) {
                    verdicts.fail(
                            request.at(),
                            "a database's credential is kept in KV: one lasting password that all readers share",
                            Confidence.STRONG,
                            "the path is named for a database");
                }
            }
        }
    }

    /** A path that is named for whoever reads it says nothing about what lies there. */
    private static String withoutOwnNames(String path, VaultConsumer consumer) {
        String own = "/" + consumer.id().namespace() + "/" + consumer.id().name();
        return path.endsWith(own) ? path.substring(0, path.length() - own.length()) : path;
    }
}
