// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Edge;
import dev.plumbline.model.CustomResource;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.delivery.Migration;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Delivers to memory what an operator copies into a Kubernetes Secret, and takes the copy away. */
final class SynchronisedMend {
    private final Premises premises;
    private final List<Edge> edges;

    SynchronisedMend(Premises premises, List<Edge> edges) {
        this.premises = premises;
        this.edges = edges;
    }

    List<Step> steps(List<String> remarks) {
        Set<String> secrets = new LinkedHashSet<>();
        Set<String> paths = new LinkedHashSet<>();
        List<Part> removals = new ArrayList<>();
        for (Edge edge : edges) {
            VaultClient client = edge.client().orElseThrow();
            boolean operator = client.mechanism() == Mechanism.SECRETS_OPERATOR
                    || client.mechanism() == Mechanism.EXTERNAL_SECRETS;
            if (!operator) {
                other(client, remarks);
                continue;
            }
            client.deliveries().stream()
                    .filter(delivery -> delivery.kind() == Delivery.Kind.KUBERNETES_SECRET)
                    .map(Delivery::place)
                    .forEach(secrets::add);
            client.requests().stream()
                    .map(Request::path)
                    .flatMap(path -> path.asKnown().stream())
                    .forEach(paths::add);
            Optional<CustomResource> asking = premises.inventory().find(CustomResource.class, client.holder());
            asking.ifPresent(each -> removals.add(new Part.Removal(each.id(), Files.of(each.at()))));
        }
        boolean one = paths.size() == 1 && paths.iterator().next().contains("/data/");
        if (secrets.isEmpty()) {
            return List.of();
        }
        if (!one) {
            remarks.add(
                    "It reads several paths, or one that no KV engine of version 2 serves: move them to memory one by one.");
            return List.of();
        }
        Migration migration =
                Migration.toMemory(premises, secrets, paths.iterator().next());
        List<Step> steps = new ArrayList<>(migration.steps());
        remarks.addAll(migration.remarks());
        steps.add(new Step(
                "When it runs, take the copy away", "The Secret goes with the resource that made it.", removals));
        return steps;
    }

    private static void other(VaultClient client, List<String> remarks) {
        boolean copies = client.deliveries().stream()
                .anyMatch(delivery -> delivery.kind().isAtRest() && delivery.kind() != Delivery.Kind.NODE_DISK);
        if (copies) {
            remarks.add("Take secretObjects out of the class once the program reads the files of the volume.");
        }
    }
}
