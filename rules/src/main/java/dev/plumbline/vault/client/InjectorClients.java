// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pods that ask for the Agent injector by annotation. See {@code annotations.go}, {@code agent.go} and
 * {@code container_volume.go} of hashicorp/vault-k8s {@code agent-inject/agent}.
 */
public final class InjectorClients {
    private static final String SECRET = "agent-inject-secret-";
    private static final String TEMPLATE = "agent-inject-template-";
    private static final String SECRETS_FOLDER = "/vault/secrets";

    private final Inventory inventory;
    private final KnownImages images;

    private InjectorClients(Inventory inventory, KnownImages images) {
        this.inventory = inventory;
        this.images = images;
    }

    static List<VaultClient> of(Inventory inventory, KnownImages images) {
        InjectorClients clients = new InjectorClients(inventory, images);
        Optional<Running> running = clients.injector();
        Optional<Container> injector = running.map(Running::container);
        List<VaultClient> found = new ArrayList<>();
        running.ifPresent(each -> found.add(clients.itself(each)));
        for (Workload workload : inventory.workloads()) {
            InjectorAnnotations asked = InjectorAnnotations.of(workload.pod().metadata());
            if (asked.isRequested()) {
                found.add(clients.client(workload, asked, injector));
            }
        }
        return found;
    }

    /** The injector's own container, whose variables are the defaults of all pods. */
    private record Running(Workload workload, Container container) {}

    /** What the injector says for all pods that say nothing. */
    private VaultClient itself(Running running) {
        return new VaultClient(
                Mechanism.INJECTOR,
                running.workload().id(),
                running.container().name(),
                defaults(Optional.of(running.container())),
                Login.unknown(running.container().at()),
                VaultClient.Usage.none(),
                EnumSet.of(VaultClient.Part.ADDRESS, VaultClient.Part.CONNECTION),
                running.container().at());
    }

    private Optional<Running> injector() {
        for (Workload workload : inventory.workloads()) {
            for (Container container : workload.pod().allContainers()) {
                boolean injects = container
                        .image()
                        .asKnown()
                        .map(ImageName::parse)
                        .flatMap(images::find)
                        .filter(entry -> entry.role() == KnownImages.Role.INJECTOR)
                        .isPresent();
                if (injects) {
                    return Optional.of(new Running(workload, container));
                }
            }
        }
        return Optional.empty();
    }

    private VaultClient client(Workload workload, InjectorAnnotations asked, Optional<Container> injector) {
        Location at = asked.at("agent-inject").orElse(workload.at());
        Optional<AgentConfig> config = configMap(workload, asked);
        Connection own = new Connection(
                asked.text("service"), asked.flag("tls-skip-verify"), asked.text("ca-cert"), asked.text("namespace"));
        Connection connection =
                config.map(AgentConfig::connection).map(own::or).orElse(own).or(defaults(injector));
        Login login = config.map(read -> read.login(PodPlaces.account(workload), TokenFiles.ofAny(workload), at))
                .filter(read -> read.kind() != Login.Kind.UNKNOWN)
                .orElseGet(() -> login(workload, asked, injector, at));
        List<Request> requests = new ArrayList<>(requests(asked));
        config.ifPresent(read -> requests.addAll(read.requests()));
        Delivery delivery = new Delivery(
                Delivery.Kind.MEMORY, asked.text("secret-volume-path").asKnown().orElse(SECRETS_FOLDER), at);
        Value<Boolean> revokes = asked.flag("agent-revoke-on-shutdown");
        VaultClient.Usage usage = new VaultClient.Usage(
                requests,
                List.of(delivery),
                asked.flag("agent-pre-populate-only").isKnown(Boolean::booleanValue),
                revokes.isUnknown() ? Optional.empty() : Optional.of(revokes.isKnown(Boolean::booleanValue)));
        VaultClient client = VaultClient.whole(Mechanism.INJECTOR, workload.id(), "", connection, login, usage, at);
        boolean addressed = !asked.text("service").isAbsent() || config.isPresent();
        return addressed ? client : client.withoutAddress();
    }

    private Optional<AgentConfig> configMap(Workload workload, InjectorAnnotations asked) {
        return asked.text("agent-configmap").asKnown().flatMap(name -> {
            ObjectId id = ObjectId.core("ConfigMap", workload.namespace(), name);
            Optional<KeptText> text =
                    inventory.keptText(id, "config.hcl").or(() -> inventory.keptText(id, "config-init.hcl"));
            return text.map(found -> AgentConfig.read(found.text(), found.at(), found::at));
        });
    }

    private static Connection defaults(Optional<Container> injector) {
        return injector.map(Environment::new)
                .map(variables -> Connection.to(variables.text(List.of("AGENT_INJECT_VAULT_ADDR")))
                        .trusting(variables.text(List.of("AGENT_INJECT_VAULT_CACERT_BYTES"))))
                .orElseGet(Connection::unsaid);
    }

    private Login login(Workload workload, InjectorAnnotations asked, Optional<Container> injector, Location at) {
        Value<String> type = asked.text("auth-type");
        String method = type.asKnown()
                .or(() -> injector.map(Environment::new)
                        .flatMap(each -> each.text(List.of("AGENT_INJECT_VAULT_AUTH_TYPE"))
                                .asKnown()))
                .orElse("kubernetes");
        Value<String> role = asked.text("role", "auth-config-role");
        Value<String> path = asked.text("auth-path");
        Value<String> standard = injector.map(Environment::new)
                .map(each -> each.text(List.of("AGENT_INJECT_VAULT_AUTH_PATH")))
                .orElseGet(Value::absent);
        Value<String> mount = path.or(standard).or(Value.known("auth/" + method, at));
        TokenFiles files = TokenFiles.ofAny(workload);
        Optional<String> token =
                asked.text("auth-config-path", "auth-config-token-path").asKnown();
        Login.Kind kind = kind(method, token, token.flatMap(files::kindOf));
        return new Login(
                kind,
                mount.map(VaultSetup::mountPath),
                role,
                kind.isIdentity() ? PodPlaces.account(workload) : Login.Account.none(),
                token.map(files::audienceOf)
                        .filter(audience -> !audience.isAbsent())
                        .orElseGet(() -> audience(workload, asked)),
                type.location().orElse(at));
    }

    private static Login.Kind kind(String method, Optional<String> token, Optional<Login.Kind> seen) {
        return switch (method) {
            case "kubernetes" -> Login.Kind.SERVICE_ACCOUNT;
            case "jwt" ->
                seen.orElseGet(() -> token.filter(path -> !path.contains("serviceaccount"))
                        .map(path -> Login.Kind.JWT_SVID)
                        .orElse(Login.Kind.SERVICE_ACCOUNT));
            case "approle" -> Login.Kind.APPROLE;
            case "token-file", "token_file" -> Login.Kind.TOKEN;
            case "userpass", "ldap" -> Login.Kind.PASSWORD;
            case "cert" -> Login.Kind.CERTIFICATE;
            case "aws", "azure", "gcp" -> Login.Kind.CLOUD;
            default -> Login.Kind.UNKNOWN;
        };
    }

    private static Value<String> audience(Workload workload, InjectorAnnotations asked) {
        return asked.text("agent-service-account-token-volume-name")
                .asKnown()
                .flatMap(name -> workload.pod().volume(name))
                .filter(volume -> volume.source() instanceof VolumeSource.Projected)
                .flatMap(volume -> PodPlaces.tokens((VolumeSource.Projected) volume.source()).stream()
                        .findFirst()
                        .map(found -> PodPlaces.audience(found, volume)))
                .orElseGet(Value::absent);
    }

    private static List<Request> requests(InjectorAnnotations asked) {
        List<Request> requests = new ArrayList<>();
        for (Map.Entry<String, Located<String>> each : asked.all().entrySet()) {
            Located<String> value = each.getValue();
            if (each.getKey().startsWith(SECRET)
                    && !asked.all().containsKey(TEMPLATE + each.getKey().substring(SECRET.length()))) {
                requests.add(Request.read(value.value(), value.at()));
            } else if (each.getKey().startsWith(TEMPLATE)) {
                List<Request> inTemplate = TemplateText.requests(placed(value), span -> value.at());
                requests.addAll(inTemplate);
                if (inTemplate.isEmpty()) {
                    Optional.ofNullable(asked.all().get(SECRET + each.getKey().substring(TEMPLATE.length())))
                            .ifPresent(secret -> requests.add(Request.read(secret.value(), secret.at())));
                }
            }
        }
        return requests;
    }

    private static PlacedText placed(Located<String> value) {
        return PlacedText.within(value.at().span().orElse(Span.of(1, 1, 1, 1)), value.value());
    }
}
