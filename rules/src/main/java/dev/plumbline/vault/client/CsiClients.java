// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.YamlText;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SecretProviderClasses of the Vault and OpenBao providers, and the pods that mount them. See {@code internal/config} of
 * hashicorp/vault-csi-provider.
 */
public final class CsiClients {
    public static final String GROUP = "secrets-store.csi.x-k8s.io";
    public static final String DRIVER = "secrets-store.csi.k8s.io";
    private static final Set<String> PROVIDERS = Set.of("vault", "openbao");

    private final Inventory inventory;
    private final Optional<VaultClient> provider;

    private CsiClients(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.provider = provider(inventory, images);
    }

    /** True for a class of one of the two providers. */
    public static boolean isOurs(CustomResource resource) {
        return resource.id().group().equals(GROUP)
                && resource.id().kind().equals("SecretProviderClass")
                && PROVIDERS.contains(TreeField.of(resource, "spec", "provider").word());
    }

    static List<VaultClient> of(Inventory inventory, KnownImages images) {
        CsiClients clients = new CsiClients(inventory, images);
        List<VaultClient> found = new ArrayList<>();
        clients.provider.ifPresent(found::add);
        for (CustomResource resource : inventory.customResources(GROUP, "SecretProviderClass")) {
            if (isOurs(resource)) {
                VaultClient declared = clients.declared(resource);
                found.add(declared);
                clients.users(resource, declared, found);
            }
        }
        return found;
    }

    /** What the provider's own arguments say; a class overrides it. */
    private Optional<VaultClient> provider(Inventory inventory, KnownImages images) {
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                boolean provider = container
                        .image()
                        .asKnown()
                        .map(ImageName::parse)
                        .flatMap(images::find)
                        .filter(entry -> entry.role() == KnownImages.Role.CSI_PROVIDER)
                        .isPresent();
                if (provider) {
                    return Optional.of(itself(workload, container));
                }
            }
        }
        return Optional.empty();
    }

    private VaultClient itself(Workload workload, Container container) {
        Connection connection = new Connection(
                        argument(container, "-vault-addr"),
                        argument(container, "-vault-tls-skip-verify").map("true"::equals),
                        argument(container, "-vault-tls-ca-cert"),
                        Value.absent())
                .or(Environment.of(container, inventory, workload.namespace()).connection());
        return new VaultClient(
                Mechanism.CSI_PROVIDER,
                workload.id(),
                container.name(),
                connection,
                Login.unknown(container.at()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION),
                container.at());
    }

    private static Value<String> argument(Container container, String name) {
        for (Located<String> word : container.args()) {
            String text = word.value().startsWith("--") ? word.value().substring(1) : word.value();
            if (text.startsWith(name + "=")) {
                return Value.known(text.substring(name.length() + 1), word.at());
            }
        }
        return Value.absent();
    }

    private VaultClient declared(CustomResource resource) {
        TreeField parameters = TreeField.of(resource, "spec", "parameters");
        Connection connection = new Connection(
                        parameters.get("vaultAddress").text(),
                        parameters.get("vaultSkipTLSVerify").flag(),
                        parameters.get("vaultCACertPath").text(),
                        parameters.get("vaultNamespace").text())
                .or(provider.map(VaultClient::connection).orElseGet(Connection::unsaid));
        List<Request> requests = requests(parameters.get("objects"));
        List<Delivery> deliveries = new ArrayList<>();
        deliveries.add(new Delivery(Delivery.Kind.MEMORY, "CSI volume", resource.at()));
        for (TreeField object : TreeField.of(resource, "spec", "secretObjects").items()) {
            deliveries.add(new Delivery(
                    Delivery.Kind.KUBERNETES_SECRET, object.get("secretName").word(), object.at()));
        }
        VaultClient client = VaultClient.whole(
                Mechanism.CSI_PROVIDER,
                resource.id(),
                "",
                connection,
                login(parameters, Login.Account.none()),
                VaultClient.Usage.of(requests, deliveries),
                resource.at());
        return parameters.has("vaultAddress") ? client : client.withoutAddress();
    }

    private static Login login(TreeField parameters, Login.Account account) {
        Value<String> path = parameters.get("vaultAuthMountPath").text();
        Value<String> older = parameters.get("vaultKubernetesMountPath").text();
        Value<String> mount = path.or(older);
        return new Login(
                Login.Kind.SERVICE_ACCOUNT,
                mount.map(VaultSetup::mountPath).or(Value.known("kubernetes", parameters.at())),
                parameters.get("roleName").text(),
                account,
                parameters.get("audience").text(),
                parameters.get("roleName").at());
    }

    /** The objects are YAML in a text. */
    private static List<Request> requests(TreeField objects) {
        List<Request> requests = new ArrayList<>();
        Optional<ScalarNode> scalar = objects.node().flatMap(Node::asScalar);
        Optional<Node> root = scalar.flatMap(text -> list(text.text()));
        Optional<SequenceNode> items = root.flatMap(Node::asSequence);
        for (Node item : items.map(SequenceNode::items).orElse(List.of())) {
            item.asMapping().ifPresent(mapping -> request(mapping, objects).ifPresent(requests::add));
        }
        return requests;
    }

    /** A list at the top is no mapping, so it is read below a key. */
    private static Optional<Node> list(PlacedText text) {
        return YamlText.any(text);
    }

    private static Optional<Request> request(MappingNode object, TreeField field) {
        Optional<ScalarNode> path = object.get("secretPath").flatMap(Node::asScalar);
        return path.map(node -> {
            String text = node.value().startsWith("/v1/") ? node.value().substring("/v1/".length()) : node.value();
            boolean writes = object.text("method")
                    .filter(method -> !method.equalsIgnoreCase("GET"))
                    .isPresent();
            Location base = field.at();
            Location at = new Location(
                    base.origin(),
                    base.span().map(each -> node.span()),
                    base.path().then(FieldPath.root().key("secretPath")));
            return Request.of(text, writes ? Capability.UPDATE : Capability.READ, at);
        });
    }

    private void users(CustomResource resource, VaultClient declared, List<VaultClient> into) {
        for (Workload workload : inventory.workloads()) {
            for (Volume volume : workload.pod().volumes()) {
                boolean uses = workload.namespace().equals(resource.id().namespace())
                        && volume.source() instanceof VolumeSource.Csi csi
                        && csi.driver().equals(DRIVER)
                        && Optional.ofNullable(csi.attributes().get("secretProviderClass"))
                                .filter(name ->
                                        name.value().equals(resource.id().name()))
                                .isPresent();
                if (uses) {
                    Login login = login(TreeField.of(resource, "spec", "parameters"), PodPlaces.account(workload));
                    into.add(declared.usedBy(
                            workload.id(),
                            "",
                            login,
                            declared.usage(),
                            EnumSet.noneOf(VaultClient.Part.class),
                            volume.at()));
                }
            }
        }
    }
}
