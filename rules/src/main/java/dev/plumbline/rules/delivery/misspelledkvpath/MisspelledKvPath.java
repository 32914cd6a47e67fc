// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.misspelledkvpath;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.verdict.Severity;

/** Flags a path with the part that the operator adds itself. */
public final class MisspelledKvPath implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "misspelled-kv-path", "KV path that the operator spells twice", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-211", "VAULT-233");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<CustomResource> looksAt() {
        return CustomResource.class;
    }

    @Override
    public void check(CustomResource resource, Facts facts, Verdicts verdicts) {
        TreeField spec = TreeField.of(resource, "spec");
        boolean operator = resource.id().group().equals(OperatorClients.GROUP)
                && resource.id().kind().equals("VaultStaticSecret");
        boolean external = resource.id().group().equals(ExternalSecretsClients.GROUP)
                && resource.id().kind().equals("ExternalSecret");
        if (operator
                && spec.get("type").word().equals("kv-v2")
                && spec.get("path").word().startsWith("data/")) {
            verdicts.fail(spec.get("path").at(), "the operator adds data/ itself, so this path is asked for twice");
        }
        if (external && isVersion2(resource, facts)) {
            for (TreeField data : spec.get("data").items()) {
                TreeField key = data.get("remoteRef", "key");
                if (key.word().startsWith("data/")) {
                    verdicts.fail(key.at(), "the operator adds data/ itself, so this path is asked for twice");
                }
            }
        }
    }

    private static boolean isVersion2(CustomResource secret, Facts facts) {
        return facts.vault().clientsOf(secret.id()).stream()
                .flatMap(client -> client.requests().stream())
                .anyMatch(request -> request.path().isKnown(path -> path.contains("/data/data/")));
    }
}
