// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.csiclasscannotbeserved;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.CsiClients;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.Product;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a class of the Vault or OpenBao provider that the provider refuses, or that nobody serves. */
public final class CsiClassCannotBeServed implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "csi-class-cannot-be-served",
                    "SecretProviderClass that cannot be mounted",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-172", "VAULT-175", "VAULT-177");

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
        if (!CsiClients.isOurs(resource)) {
            verdicts.notApplicable();
            return;
        }
        TreeField parameters = TreeField.of(resource, "spec", "parameters");
        if (!parameters.has("roleName")) {
            verdicts.fail(parameters.at(), "the class names no role");
        }
        if (parameters.has("vaultKubernetesMountPath") && parameters.has("vaultAuthMountPath")) {
            verdicts.fail(
                    parameters.get("vaultKubernetesMountPath").at(),
                    "the class names the auth mount twice and is refused");
        }
        provider(TreeField.of(resource, "spec", "provider"), facts, verdicts);
    }

    private static void provider(TreeField provider, Facts facts, Verdicts verdicts) {
        List<Product> installed = facts.inventory().workloads().stream()
                .flatMap(workload -> workload.pod().allContainers().stream())
                .flatMap(container -> container.image().asKnown().stream())
                .map(ImageName::parse)
                .flatMap(image -> KnownImages.shipped().find(image).stream())
                .filter(entry -> entry.role() == KnownImages.Role.CSI_PROVIDER)
                .map(KnownImages.Entry::product)
                .toList();
        Product wanted = provider.word().equals("openbao") ? Product.OPENBAO : Product.VAULT;
        if (!installed.isEmpty() && !installed.contains(wanted)) {
            verdicts.fail(
                    provider.at(),
                    "no provider of this name is installed, only that of "
                            + installed.get(0).title());
        }
    }
}
