// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.danglingvaultreference;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a secret of an operator that refers to an object which does not exist, or may not be used from there. */
public final class DanglingVaultReference implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "dangling-vault-reference",
                    "Reference to a store or login that is not there",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-217", "VAULT-237");

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
        String namespace = resource.id().namespace();
        switch (resource.id().group() + "/" + resource.id().kind()) {
            case OperatorClients.GROUP + "/VaultStaticSecret",
                    OperatorClients.GROUP + "/VaultDynamicSecret",
                    OperatorClients.GROUP + "/VaultPKISecret" ->
                operator(spec.get("vaultAuthRef"), "VaultAuth", namespace, facts, verdicts);
            case OperatorClients.GROUP + "/VaultAuth" ->
                operator(spec.get("vaultConnectionRef"), "VaultConnection", namespace, facts, verdicts);
            case ExternalSecretsClients.GROUP + "/ExternalSecret" ->
                store(spec.get("secretStoreRef"), namespace, facts, verdicts);
            default -> verdicts.notApplicable();
        }
    }

    private static void operator(TreeField reference, String kind, String namespace, Facts facts, Verdicts verdicts) {
        if (!reference.isSet()) {
            return;
        }
        int slash = reference.word().indexOf('/');
        String place = slash < 0 ? namespace : reference.word().substring(0, slash);
        String name = reference.word().substring(slash + 1);
        Optional<CustomResource> found = facts.inventory().customResource(OperatorClients.GROUP, kind, place, name);
        if (found.isEmpty()) {
            missing(reference.at(), OperatorClients.GROUP, kind, place, name, facts, verdicts);
            return;
        }
        List<TreeField> allowed =
                TreeField.of(found.get(), "spec", "allowedNamespaces").items();
        boolean star = allowed.size() == 1 && allowed.get(0).word().equals("*");
        boolean listed = allowed.stream().anyMatch(each -> each.word().equals(namespace));
        if (kind.equals("VaultAuth") && !place.equals(namespace) && !star && !listed) {
            verdicts.fail(Defect.at(
                            reference.at(),
                            "VaultAuth " + place + "/" + name + " does not allow namespace " + namespace)
                    .related(found.get().at(), "allows other namespaces only"));
        }
    }

    private static void store(TreeField reference, String namespace, Facts facts, Verdicts verdicts) {
        String kind = reference.get("kind").word().equals("ClusterSecretStore") ? "ClusterSecretStore" : "SecretStore";
        String place = kind.equals("ClusterSecretStore") ? "" : namespace;
        TreeField name = reference.get("name");
        boolean found = facts.inventory()
                .customResource(ExternalSecretsClients.GROUP, kind, place, name.word())
                .isPresent();
        if (name.isSet() && !found) {
            missing(name.at(), ExternalSecretsClients.GROUP, kind, place, name.word(), facts, verdicts);
        }
    }

    private static void missing(
            Location at, String group, String kind, String place, String name, Facts facts, Verdicts verdicts) {
        Optional<UnknownReason> gap = facts.inventory().scope().gap(group, kind, place);
        boolean others = !facts.inventory().customResources(group, kind).isEmpty();
        if (gap.isEmpty() || others) {
            verdicts.fail(
                    at,
                    kind + " " + name + " does not exist, so nothing is synchronised",
                    gap.isEmpty() ? Confidence.CERTAIN : Confidence.STRONG,
                    "others of the kind were read");
        } else {
            verdicts.unknown(gap.get(), at, kind + " " + name + " was not read");
        }
    }
}
