// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.generatorstoresvaulttokens;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.verdict.Severity;

/** Flags a generator whose result is a Vault token in a Secret. */
public final class GeneratorStoresVaultTokens implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "generator-stores-vault-tokens", "Generator stores Vault tokens", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-232");

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
        if (!resource.id().group().equals("generators.external-secrets.io")
                || !resource.id().kind().equals("VaultDynamicSecret")) {
            verdicts.notApplicable();
            return;
        }
        TreeField type = TreeField.of(resource, "spec", "resultType");
        if (type.word().equals("Auth")) {
            verdicts.fail(type.at(), "the generator writes a Vault token into a Secret");
        }
    }
}
