// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.CustomResource;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.client.OperatorClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources of the Vault Secrets Operator, which keeps a Kubernetes Secret fresh. */
final class OperatorDelivery implements Delivery {
    private static final String VERSION = OperatorClients.GROUP + "/v1beta1";
    private static final Set<String> RESTARTABLE = Set.of("Deployment", "StatefulSet", "DaemonSet", "Rollout");

    @Override
    public List<Part> objects(Bundle bundle) {
        String namespace = bundle.premises().namespace();
        List<Part> parts = new ArrayList<>();
        String connection = connection(bundle, parts);
        parts.add(new Part.Manifest(Tree.object(
                VERSION,
                "VaultAuth",
                namespace,
                bundle.name(),
                "spec",
                Tree.of(
                        "vaultConnectionRef",
                        connection,
                        "method",
                        "kubernetes",
                        "mount",
                        bundle.door().mount(),
                        "kubernetes",
                        Tree.of(
                                "role",
                                bundle.door().role(),
                                "serviceAccount",
                                bundle.door().subject(),
                                "audiences",
                                List.of(bundle.door().audience()))))));
        Map<String, Object> spec = Tree.of(
                "vaultAuthRef",
                bundle.name(),
                "mount",
                bundle.mount(),
                "type",
                "kv-v2",
                "path",
                bundle.path(),
                "refreshAfter",
                "60s",
                "destination",
                Tree.of("name", Copies.secretName(bundle), "create", true));
        String kind = bundle.premises().workload().id().kind();
        if (RESTARTABLE.contains(kind)) {
            spec.put("rolloutRestartTargets", List.of(Tree.of("kind", kind, "name", bundle.name())));
        }
        parts.add(new Part.Manifest(Tree.object(VERSION, "VaultStaticSecret", namespace, bundle.name(), "spec", spec)));
        return parts;
    }

    /** The connection that is there, or one of its own. */
    private static String connection(Bundle bundle, List<Part> parts) {
        List<CustomResource> all =
                bundle.premises().inventory().customResources(OperatorClients.GROUP, "VaultConnection");
        Optional<CustomResource> there = all.stream()
                .filter(each -> each.root()
                        .text("spec", "address")
                        .filter(address -> address.startsWith("https://"))
                        .isPresent())
                .filter(each -> !each.root()
                        .text("spec", "skipTLSVerify")
                        .filter("true"::equals)
                        .isPresent())
                .findFirst();
        if (there.isPresent()) {
            String name = there.get().id().name();
            boolean here = there.get().id().namespace().equals(bundle.premises().namespace());
            return here ? name : there.get().id().namespace() + "/" + name;
        }
        parts.add(new Part.Manifest(Tree.object(
                VERSION,
                "VaultConnection",
                bundle.premises().namespace(),
                bundle.name(),
                "spec",
                Tree.of("address", bundle.premises().address(), "skipTLSVerify", false))));
        return bundle.name();
    }

    @Override
    public void change(Bundle bundle) {
        // The operator fills the Secret; the pods refer to it.
    }
}
