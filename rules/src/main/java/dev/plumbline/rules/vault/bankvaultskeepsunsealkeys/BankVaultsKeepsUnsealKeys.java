// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.bankvaultskeepsunsealkeys;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.verdict.Severity;
import java.util.stream.Stream;

/** Flags a bank-vaults server whose keys lie in a Kubernetes Secret, or whose root token is kept. */
public final class BankVaultsKeepsUnsealKeys implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "bank-vaults-keeps-unseal-keys",
                    "bank-vaults keeps root token and unseal keys in the cluster",
                    Family.VAULT,
                    Severity.CRITICAL)
            .covering("VAULT-023", "VAULT-250");

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
        if (!resource.id().group().equals("vault.banzaicloud.com")
                || !resource.id().kind().equals("Vault")) {
            verdicts.notApplicable();
            return;
        }
        TreeField unseal = TreeField.of(resource, "spec", "unsealConfig");
        boolean service = Stream.of("google", "azure", "aws", "alibaba", "oci", "hsm", "vault")
                .anyMatch(unseal::has);
        TreeField root = unseal.get("options", "storeRootToken");
        if (!service) {
            verdicts.fail(
                    unseal.has("kubernetes") ? unseal.get("kubernetes").at() : resource.at(),
                    "unseal keys and root token are kept in a Kubernetes Secret");
        } else if (!root.isFalse()) {
            verdicts.fail(
                    Defect.at(root.isSet() ? root.at() : unseal.at(), "the root token is kept beside the unseal keys")
                            .severity(Severity.HIGH));
        }
    }
}
