// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.secretswebhookfailsopen;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.verdict.Severity;

/** Flags the webhook of an injector whose outage lets pods start without their secrets. */
public final class SecretsWebhookFailsOpen implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "secrets-webhook-fails-open", "Secrets webhook fails open", Family.DELIVERY, Severity.MEDIUM)
            .covering("VAULT-134", "VAULT-257");

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
        if (!resource.id().kind().equals("MutatingWebhookConfiguration")) {
            verdicts.notApplicable();
            return;
        }
        for (TreeField webhook : TreeField.of(resource, "webhooks").items()) {
            String name = webhook.get("name").word();
            boolean ours = name.startsWith("vault.hashicorp.com")
                    || name.contains("openbao")
                    || name.contains("vault-secrets-webhook")
                    || name.contains("secrets-webhook")
                    || name.endsWith("admission.banzaicloud.com");
            if (ours && webhook.get("failurePolicy").word().equals("Ignore")) {
                verdicts.fail(
                        webhook.get("failurePolicy").at(),
                        "an outage of the webhook starts pods without their secrets");
            }
        }
    }
}
