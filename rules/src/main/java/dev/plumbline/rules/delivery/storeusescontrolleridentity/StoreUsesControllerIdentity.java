// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.storeusescontrolleridentity;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a Vault store whose Kubernetes login names no account, so that the controller's own is used. */
public final class StoreUsesControllerIdentity implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "store-uses-controller-identity", "Store logs in as the controller", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-223");

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
        Optional<TreeField> vault = resource.id().group().equals(ExternalSecretsClients.GROUP)
                ? ExternalSecretsClients.vault(resource)
                : Optional.empty();
        if (vault.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        TreeField kubernetes = vault.get().get("auth", "kubernetes");
        if (kubernetes.isSet() && !kubernetes.has("serviceAccountRef") && !kubernetes.has("secretRef")) {
            verdicts.fail(kubernetes.at(), "the store logs in as the controller, whoever asks");
        }
    }
}
