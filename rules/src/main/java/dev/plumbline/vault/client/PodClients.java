// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Containers that speak to Vault by themselves: known sidecars, the bank-vaults webhook's references, plain variables. */
public final class PodClients {
    private static final Set<KnownImages.Role> OTHERS = Set.of(
            KnownImages.Role.SERVER,
            KnownImages.Role.INJECTOR,
            KnownImages.Role.CSI_PROVIDER,
            KnownImages.Role.CSI_DRIVER,
            KnownImages.Role.SECRETS_OPERATOR,
            KnownImages.Role.BANK_VAULTS,
            KnownImages.Role.SECRETS_WEBHOOK);

    private final Inventory inventory;
    private final KnownImages images;

    private PodClients(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.images = images;
    }

    static List<VaultClient> of(Inventory inventory, KnownImages images, List<VaultServer> servers) {
        PodClients clients = new PodClients(inventory, images);
        List<VaultClient> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            boolean server = servers.stream().anyMatch(each -> each.id().equals(workload.id()));
            for (Container container : workload.pod().allContainers()) {
                clients.client(workload, container, server).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<VaultClient> client(Workload workload, Container container, boolean server) {
        Optional<KnownImages.Entry> image =
                container.image().asKnown().map(ImageName::parse).flatMap(images::find);
        Optional<KnownImages.Entry> sidecar = image.filter(entry -> entry.role() == KnownImages.Role.SIDECAR);
        if (sidecar.isPresent()) {
            return runsProgram(container, sidecar.get())
                    ? Optional.of(sidecar(workload, container, sidecar.get()))
                    : Optional.empty();
        }
        if (image.filter(entry -> OTHERS.contains(entry.role())).isPresent() && server) {
            return Optional.empty();
        }
        Optional<VaultClient> references = webhook(workload, container);
        if (references.isPresent()) {
            return references;
        }
        boolean excluded = image.filter(
                        entry -> OTHERS.contains(entry.role()) && entry.role() != KnownImages.Role.SERVER)
                .isPresent();
        return excluded || server ? Optional.empty() : variables(workload, container, image);
    }

    /** What a known sidecar does with its variables; paths that it reads stand in a list that it is given. */
    private VaultClient sidecar(Workload workload, Container container, KnownImages.Entry image) {
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
        List<Request> requests = listed(workload, container, image);
        List<Delivery> deliveries = written(workload, container, image);
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
    private static boolean runsProgram(Container container, KnownImages.Entry image) {
        if (container.command().isEmpty()) {
            return true;
        }
        return image.trait("program")
                .filter(program -> container.command().stream()
                        .anyMatch(word -> word.value().contains(program)))
                .isPresent();
    }

    private List<Request> listed(Workload workload, Container container, KnownImages.Entry image) {
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

    private List<Delivery> written(Workload workload, Container container, KnownImages.Entry image) {
        Value<String> named =
                Environment.of(container, inventory, workload.namespace()).text(List.of("CFGDIR"));
        String folder = named.asKnown().orElse(image.trait("output").orElse("/run/db"));
        Location at =
                PodPlaces.mountOf(container, folder).map(mount -> mount.at()).orElse(container.at());
        return List.of(new Delivery(PodPlaces.kindOf(workload, container, folder), folder, at));
    }

    /** Variables whose values the bank-vaults webhook resolves: {@code vault:secret/data/app#password}. */
    private Optional<VaultClient> webhook(Workload workload, Container container) {
        List<Request> requests = new ArrayList<>();
        Location first = container.at();
        for (EnvVar variable : container.env()) {
            for (WebhookReference reference : WebhookReference.of(variable.value())) {
                first = requests.isEmpty() ? reference.at() : first;
                requests.add(Request.of(reference.path(), reference.verb(), reference.at()));
            }
        }
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        WebhookAnnotations asked = WebhookAnnotations.of(workload.pod().metadata());
        Value<String> role = asked.text("vault-role");
        Value<String> path = asked.text("vault-path");
        Value<String> other = asked.text("vault-serviceaccount");
        Login login = new Login(
                Login.Kind.SERVICE_ACCOUNT,
                path.isAbsent() ? Value.known("kubernetes", first) : path,
                role,
                Login.Account.of(
                        workload.namespace(), other.isAbsent() ? workload.pod().serviceAccountName() : other, first),
                Value.absent(),
                role.location().orElse(first));
        Connection connection = new Connection(
                        asked.text("vault-addr"),
                        asked.text("vault-skip-verify").map("true"::equals),
                        asked.text("vault-tls-secret"),
                        asked.text("vault-namespace"))
                .or(Environment.of(container, inventory, workload.namespace()).connection());
        Delivery delivery = new Delivery(Delivery.Kind.ENVIRONMENT, container.name(), first);
        return Optional.of(VaultClient.whole(
                Mechanism.BANK_VAULTS_WEBHOOK,
                workload.id(),
                container.name(),
                connection,
                login,
                VaultClient.Usage.of(requests, List.of(delivery)),
                first));
    }

    /** Nothing but variables says that the container uses Vault. */
    private Optional<VaultClient> variables(Workload workload, Container container, Optional<KnownImages.Entry> image) {
        Environment environment = Environment.of(container, inventory, workload.namespace());
        Optional<EnvVar> address = environment.variable(Environment.ADDRESS);
        Optional<EnvVar> token = environment.variable(Environment.TOKEN).filter(Environment::isSet);
        Optional<EnvVar> secretId = environment.variable(Environment.SECRET_ID).filter(Environment::isSet);
        Optional<Location> hidden = environment.fromSecret(Environment.TOKEN, workload.namespace(), inventory);
        Optional<Location> hiddenId = environment.fromSecret(Environment.SECRET_ID, workload.namespace(), inventory);
        Optional<Location> file = tokenFile(workload, container);
        boolean says = address.isPresent()
                || token.isPresent()
                || secretId.isPresent()
                || hidden.isPresent()
                || hiddenId.isPresent()
                || file.isPresent();
        if (!says) {
            return Optional.empty();
        }
        Location at = address.map(EnvVar::at).or(() -> token.map(EnvVar::at)).orElse(container.at());
        Value<String> role = environment.text(Environment.ROLE);
        Optional<Location> tokenAt =
                token.map(PodClients::place).or(() -> hidden).or(() -> file);
        Optional<Location> idAt = secretId.map(PodClients::place).or(() -> hiddenId);
        if (tokenAt.isEmpty() && idAt.isEmpty() && isHelmTest(workload)) {
            return Optional.empty();
        }
        Login login = tokenAt.isPresent()
                ? Login.stored(Login.Kind.TOKEN, Value.known("token", tokenAt.get()), Value.absent(), tokenAt.get())
                : idAt.isPresent()
                        ? Login.stored(
                                Login.Kind.APPROLE, Value.known("approle", idAt.get()), Value.absent(), idAt.get())
                        : identity(workload, container, role, at);
        boolean loopback =
                environment.text(Environment.ADDRESS).isKnown(each -> Connection.isLoopback(Connection.host(each)));
        if (loopback && tokenAt.isEmpty() && idAt.isEmpty()) {
            Optional<VaultClient> agent = AgentClients.beside(inventory, images, workload);
            if (agent.isPresent()) {
                return Optional.of(VaultClient.whole(
                        Mechanism.ENVIRONMENT,
                        workload.id(),
                        container.name(),
                        agent.get().connection(),
                        agent.get().login(),
                        VaultClient.Usage.none(),
                        at));
            }
        }
        Mechanism mechanism = image.filter(entry -> entry.role() == KnownImages.Role.COMMUNITY_OPERATOR)
                        .isPresent()
                ? Mechanism.COMMUNITY_OPERATOR
                : Mechanism.ENVIRONMENT;
        return Optional.of(VaultClient.whole(
                mechanism,
                workload.id(),
                container.name(),
                environment.connection(),
                login,
                VaultClient.Usage.none(),
                at));
    }

    /** The file in which the command line programs look for a token, where it is not written by the pod itself. */
    private static Optional<Location> tokenFile(Workload workload, Container container) {
        return container.mounts().stream()
                .filter(mount -> mount.mountPath().endsWith("/.vault-token"))
                .filter(mount -> workload.pod()
                        .volume(mount.volume())
                        .filter(volume -> !(volume.source() instanceof VolumeSource.EmptyDir))
                        .isPresent())
                .map(mount -> mount.at())
                .findFirst();
    }

    /** A literal stands where its value stands, so that it meets the finding about the literal. */
    private static Location place(EnvVar variable) {
        return variable.value().location().orElse(variable.at());
    }

    /** A chart's test pod asks for the server's status and runs on request only. */
    private static boolean isHelmTest(Workload workload) {
        return workload.metadata()
                .annotation("helm.sh/hook")
                .filter(hook -> hook.contains("test"))
                .isPresent();
    }

    /** With a role and without a stored secret it logs in by who it is: with an SVID where it has the socket. */
    private Login identity(Workload workload, Container container, Value<String> role, Location at) {
        Value<String> own = role.isAbsent()
                ? Environment.of(container, inventory, workload.namespace()).text(List.of("ROLE"))
                : role;
        if (own.isAbsent()) {
            return Login.unknown(at);
        }
        Login.Kind kind =
                PodPlaces.hasWorkloadApi(workload, container) ? Login.Kind.JWT_SVID : Login.Kind.SERVICE_ACCOUNT;
        Value<String> mount = Environment.of(container, inventory, workload.namespace())
                .text(List.of("VAULT_AUTH_PATH", "VAULT_AUTH_MOUNT", "VAULT_K8S_MOUNT", "VAULT_KUBERNETES_PATH"));
        return new Login(
                kind,
                mount,
                own,
                PodPlaces.account(workload),
                Value.absent(),
                own.location().orElse(at));
    }
}
