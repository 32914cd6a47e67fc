// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.server.KnownImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sidecar whose image is known: what it does with its variables, and the list of paths that it is given. */
final class KnownSidecar {
    private final Inventory inventory;
    private final Workload workload;
    private final Container container;
    private final KnownImages.Entry image;

    KnownSidecar(Inventory inventory, Workload workload, Container container, KnownImages.Entry image) {
        this.inventory = inventory;
        this.workload = workload;
        this.container = container;
        this.image = image;
    }

    /** Empty where the container runs something else. */
    Optional<VaultClient> asked() {
        return runsProgram() ? Optional.of(client()) : Optional.empty();
    }

    /** What a known sidecar does with its variables; paths that it reads stand in a list that it is given. */
    private VaultClient client() {
        Environment environment = Environment.of(container, inventory, workload.namespace());
        Value<String> role = environment.text(List.of("ROLE"));
        Location at = container.at();
        Value<String> audience =
                image.trait("audience").map(each -> Value.known(each, at)).orElseGet(Value::absent);
        Login login = new Login(
                Login.Kind.JWT_SVID,
                image.trait("mount").map(each -> Value.known(each, at)).orElseGet(Value::absent),
                role.isAbsent()
                        ? image.trait("role").map(each -> Value.known(each, at)).orElseGet(Value::absent)
                        : role,
                PodPlaces.account(workload),
                audience,
                role.location().orElse(at));
        List<Request> requests = listed();
        List<Delivery> deliveries = written();
        boolean once = container.sort() == Container.Sort.INIT && !container.isSidecar();
        return VaultClient.whole(
                Mechanism.SIDECAR,
                workload.id(),
                container.name(),
                environment.connection(),
                login,
                new VaultClient.Usage(requests, deliveries, once, Optional.of(false)),
                at);
    }

    /** A command that is not the sidecar's own program (a shell that sleeps) asks for nothing by itself. */
    private boolean runsProgram() {
        if (container.command().isEmpty()) {
            return true;
        }
        return image.trait("program")
                .filter(program -> container.command().stream()
                        .anyMatch(word -> word.value().contains(program)))
                .isPresent();
    }

    private List<Request> listed() {
        String mount = image.trait("kv").orElse("secret");
        int version = image.trait("version").filter("1"::equals).isPresent() ? 1 : 2;
        List<Request> requests = new ArrayList<>();
        for (MountedTexts.File file : MountedTexts.of(inventory, workload, container)) {
            boolean given = container.args().stream().map(Located::value).anyMatch(file.path()::equals);
            if (!given) {
                continue;
            }
            for (PlacedText line : lines(file.text().text())) {
                Location at = file.text().at(line.span(), file.text().at());
                requests.add(Request.of(KvPath.data(mount, version, line.value()), Capability.READ, at));
            }
        }
        return requests;
    }

    private static List<PlacedText> lines(PlacedText text) {
        List<PlacedText> lines = new ArrayList<>();
        String value = text.value();
        int start = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || value.charAt(at) == '\n') {
                PlacedText line = text.slice(start, at).strip();
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = at + 1;
            }
        }
        return lines;
    }

    private List<Delivery> written() {
        Value<String> named =
                Environment.of(container, inventory, workload.namespace()).text(List.of("CFGDIR"));
        String folder = named.asKnown().orElse(image.trait("output").orElse("/run/db"));
        Location at =
                PodPlaces.mountOf(container, folder).map(mount -> mount.at()).orElse(container.at());
        return List.of(new Delivery(PodPlaces.kindOf(workload, container, folder), folder, at));
    }
}
