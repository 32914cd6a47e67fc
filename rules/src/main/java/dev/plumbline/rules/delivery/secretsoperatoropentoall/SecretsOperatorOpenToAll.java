// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.secretsoperatoropentoall;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a VaultAuth or VaultAuthGlobal that any namespace may refer to. */
public final class SecretsOperatorOpenToAll implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "secrets-operator-open-to-all",
                    "Vault login that every namespace may use",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-203", "VAULT-214");

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
        String kind = resource.id().kind();
        if (!resource.id().group().equals(OperatorClients.GROUP)
                || !kind.equals("VaultAuth") && !kind.equals("VaultAuthGlobal")) {
            verdicts.notApplicable();
            return;
        }
        List<TreeField> allowed =
                TreeField.of(resource, "spec", "allowedNamespaces").items();
        // The operator takes the star for a wildcard only when it is alone; see isAllowedNamespace in its common.go.
        if (allowed.size() == 1 && allowed.get(0).word().equals("*")) {
            verdicts.fail(allowed.get(0).at(), "every namespace may log in to Vault through this resource");
        }
    }
}
