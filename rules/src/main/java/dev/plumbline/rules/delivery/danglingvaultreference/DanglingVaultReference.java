// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.danglingvaultreference;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.ExternalSecretsClients;
import dev.plumbline.vault.client.OperatorAuth;
import dev.plumbline.vault.client.OperatorClients;
import dev.plumbline.vault.client.StoreConditions;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
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
            case OperatorClients.GROUP + "/VaultAuth" -> {
                operator(spec.get("vaultConnectionRef"), "VaultConnection", namespace, facts, verdicts);
                global(spec.get("vaultAuthGlobalRef"), namespace, facts, verdicts);
            }
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
        } else if (kind.equals("VaultAuth")) {
            allowed(reference.at(), found.get(), namespace, verdicts);
        }
    }

    private static void global(TreeField reference, String namespace, Facts facts, Verdicts verdicts) {
        if (!reference.has("name")) {
            return;
        }
        String place = reference.has("namespace") ? reference.get("namespace").word() : namespace;
        TreeField name = reference.get("name");
        Optional<CustomResource> found =
                facts.inventory().customResource(OperatorClients.GROUP, "VaultAuthGlobal", place, name.word());
        if (found.isPresent()) {
            allowed(name.at(), found.get(), namespace, verdicts);
        } else {
            missing(name.at(), OperatorClients.GROUP, "VaultAuthGlobal", place, name.word(), facts, verdicts);
        }
    }

    private static void allowed(Location at, CustomResource shared, String namespace, Verdicts verdicts) {
        if (!OperatorAuth.allows(shared, namespace)) {
            ObjectId id = shared.id();
            verdicts.fail(Defect.at(
                            at,
                            id.kind() + " " + id.namespace() + "/" + id.name() + " does not allow namespace "
                                    + namespace)
                    .related(shared.at(), "allows other namespaces only"));
        }
    }

    private static void store(TreeField reference, String namespace, Facts facts, Verdicts verdicts) {
        String kind = reference.get("kind").word().equals("ClusterSecretStore") ? "ClusterSecretStore" : "SecretStore";
        String place = kind.equals("ClusterSecretStore") ? "" : namespace;
        TreeField name = reference.get("name");
        Optional<CustomResource> found =
                facts.inventory().customResource(ExternalSecretsClients.GROUP, kind, place, name.word());
        if (name.isSet() && found.isEmpty()) {
            missing(name.at(), ExternalSecretsClients.GROUP, kind, place, name.word(), facts, verdicts);
        }
        boolean refused = found.filter(store -> place.isEmpty()
                        && StoreConditions.serves(store, namespace).isNo())
                .isPresent();
        if (refused) {
            verdicts.fail(
                    Defect.at(name.at(), "ClusterSecretStore " + name.word() + " does not serve namespace " + namespace)
                            .related(found.get().at(), "serves other namespaces only"));
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
