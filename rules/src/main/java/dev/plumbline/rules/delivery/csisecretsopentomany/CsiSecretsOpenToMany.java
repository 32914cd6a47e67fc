// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.csisecretsopentomany;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.verdict.Severity;

/** Flags access patterns of CSISecrets that match by accident. */
public final class CsiSecretsOpenToMany implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "csi-secrets-open-to-many",
                    "CSISecrets open to more pods than meant",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-218");

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
        if (!resource.id().group().equals(OperatorClients.GROUP)
                || !resource.id().kind().equals("CSISecrets")) {
            verdicts.notApplicable();
            return;
        }
        TreeField access = TreeField.of(resource, "spec", "accessControl");
        if (access.get("matchPolicy").word().equalsIgnoreCase("any")) {
            verdicts.fail(access.get("matchPolicy").at(), "one matching pattern is enough to mount the secrets");
        }
        pattern(access.get("serviceAccountPattern"), verdicts);
        access.get("namespacePatterns").items().forEach(each -> pattern(each, verdicts));
        access.get("podNamePatterns").items().forEach(each -> pattern(each, verdicts));
    }

    private static void pattern(TreeField pattern, Verdicts verdicts) {
        String text = pattern.word();
        boolean anchored = text.startsWith("^") && text.endsWith("$");
        if (!text.isEmpty() && (text.contains(".*") || !anchored)) {
            verdicts.fail(pattern.at(), "the pattern matches more names than it shows");
        }
    }
}
