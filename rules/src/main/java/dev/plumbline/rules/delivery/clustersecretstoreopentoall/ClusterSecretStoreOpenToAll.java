// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.clustersecretstoreopentoall;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.verdict.Severity;

/** Flags a ClusterSecretStore without conditions, or a ClusterExternalSecret for every namespace. */
public final class ClusterSecretStoreOpenToAll implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "cluster-secret-store-open-to-all",
                    "Cluster-wide store open to every namespace",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-222", "VAULT-235");

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
        boolean external = resource.id().group().equals(ExternalSecretsClients.GROUP);
        if (external
                && resource.id().kind().equals("ClusterSecretStore")
                && ExternalSecretsClients.vault(resource).isPresent()) {
            store(resource, verdicts);
        } else if (external && resource.id().kind().equals("ClusterExternalSecret")) {
            fanOut(TreeField.of(resource, "spec"), verdicts);
        } else {
            verdicts.notApplicable();
        }
    }

    private static void store(CustomResource store, Verdicts verdicts) {
        TreeField conditions = TreeField.of(store, "spec", "conditions");
        if (conditions.items().isEmpty()) {
            verdicts.fail(store.at(), "every namespace may read through this store");
            return;
        }
        for (TreeField condition : conditions.items()) {
            boolean selector = condition.has("namespaceSelector") && matchesAll(condition.get("namespaceSelector"));
            boolean expression = condition.get("namespaceRegexes").items().stream()
                    .anyMatch(each -> each.word().equals(".*") || each.word().equals("^.*$"));
            if (selector || expression) {
                verdicts.fail(condition.at(), "the condition matches every namespace");
            }
        }
    }

    private static void fanOut(TreeField spec, Verdicts verdicts) {
        TreeField one = spec.get("namespaceSelector");
        if (one.isSet() && matchesAll(one)) {
            verdicts.fail(one.at(), "the secret is copied into every namespace, future ones included");
        }
        spec.get("namespaceSelectors").items().stream()
                .filter(ClusterSecretStoreOpenToAll::matchesAll)
                .forEach(each ->
                        verdicts.fail(each.at(), "the secret is copied into every namespace, future ones included"));
    }

    private static boolean matchesAll(TreeField selector) {
        return selector.get("matchLabels").children().isEmpty()
                && selector.get("matchExpressions").items().isEmpty();
    }
}
