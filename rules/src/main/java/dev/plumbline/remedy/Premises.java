// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Service;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.remedy.change.Blanks;
import dev.plumbline.rule.Facts;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.Product;
import dev.plumbline.vault.server.Releases;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultRole;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is there to build on: which Vault, at which address, with which mounts; SPIRE; operators that are installed. */
public final class Premises {
    private static final String AUDIENCE = "vault";

    private final Facts facts;
    private final Workload workload;
    private final Wish wish;
    private final Blanks blanks;

    public Premises(Facts facts, Workload workload, Wish wish, Blanks blanks) {
        this.facts = facts;
        this.workload = workload;
        this.wish = wish;
        this.blanks = blanks;
    }

    /** What to know before the pods of a workload are patched. */
    public static String patching(Workload workload) {
        boolean fixed = workload.kind() == WorkloadKind.POD || workload.kind() == WorkloadKind.JOB;
        return fixed
                ? "Kubernetes does not let a " + workload.id().kind()
                        + " change this: apply the patch to its manifest, delete the object and create it again."
                : "The patch stops without a change where the object is no longer what was scanned.";
    }

    public Facts facts() {
        return facts;
    }

    public Inventory inventory() {
        return facts.inventory();
    }

    public Workload workload() {
        return workload;
    }

    public String namespace() {
        return workload.namespace();
    }

    public Blanks blanks() {
        return blanks;
    }

    public Product product() {
        return wish.product()
                .orElseGet(() -> facts.vault().servers().stream()
                        .map(VaultServer::product)
                        .findFirst()
                        .orElse(Product.VAULT));
    }

    /** The command line program. */
    public String program() {
        return product().program();
    }

    public boolean isOpenBao() {
        return product() == Product.OPENBAO;
    }

    /** Prefix of the variables of the command line program. */
    public String prefix() {
        return isOpenBao() ? "BAO_" : "VAULT_";
    }

    /** An image with the Agent in it: the server's own where that is official and supported. */
    public String image() {
        Optional<String> own = facts.vault().servers().stream()
                .filter(server -> server.product() == product())
                .filter(server ->
                        server.running().filter(VaultServer.Running::isOfficial).isPresent())
                .filter(server -> server.version()
                        .filter(version -> Releases.endOf(product(), version).isEmpty()
                                && Releases.advisories(product(), version).isEmpty())
                        .isPresent())
                .flatMap(server -> server.container().stream())
                .flatMap(container -> container.image().asKnown().stream())
                .findFirst();
        return own.orElse(isOpenBao() ? "openbao/openbao:2.7" : "hashicorp/vault:2.1");
    }

    /** Where Vault is reached, by what others use, then by its Service. */
    public String address() {
        Optional<String> used = clients()
                .sorted(Comparator.comparing(
                        client -> !client.holder().namespace().equals(namespace())))
                .flatMap(client -> client.connection().address().asKnown().stream())
                .filter(address -> address.startsWith("https://"))
                .filter(address -> !Connection.host(address).startsWith("127.") && !hasMask(address))
                .findFirst();
        return used.or(this::ofService)
                .orElseGet(() -> "https://"
                        + blanks.ask(
                                "VAULT_ADDRESS",
                                "host and port of " + product().title() + ", as its certificate names it"));
    }

    private java.util.stream.Stream<VaultClient> clients() {
        return facts.vault().clients().stream();
    }

    private Optional<String> ofService() {
        for (VaultServer server : facts.vault().servers()) {
            for (Service service : inventory().all(Service.class)) {
                boolean selects = server.namespace().equals(service.id().namespace())
                        && server.workload()
                                .filter(each -> !service.selector().isEmpty()
                                        && service.selector().entrySet().stream()
                                                .allMatch(entry -> each.pod()
                                                        .metadata()
                                                        .label(entry.getKey())
                                                        .filter(entry.getValue()::equals)
                                                        .isPresent()))
                                .isPresent();
                if (selects && !service.id().name().endsWith("-internal")) {
                    boolean secure = server.listeners().isEmpty()
                            || server.listeners().stream().map(Listener::tls).anyMatch(tls -> !tls.isKnown(on -> !on));
                    return Optional.of((secure && !server.isDev() ? "https://" : "http://")
                            + service.id().name() + "." + service.id().namespace() + ".svc:8200");
                }
            }
        }
        return Optional.empty();
    }

    static boolean hasMask(String text) {
        return text.indexOf('█') >= 0;
    }

    /** Names one client's fields that other clients set the same way: a CA, a namespace. */
    public Optional<String> fromClients(Function<Connection, Optional<String>> field) {
        return clients()
                .filter(client -> client.holder().namespace().equals(namespace()))
                .flatMap(client -> field.apply(client.connection()).stream())
                .findFirst();
    }

    /** The mount for tokens of ServiceAccounts, when one was read. */
    public Optional<VaultAuthMount> kubernetesMount() {
        return facts.vault().setup().authMounts().stream()
                .filter(mount -> mount.type() == AuthType.KUBERNETES)
                .findFirst();
    }

    /** The mount for JWT-SVIDs, when one was read: the one that trusts SPIRE's issuer, else the only one. */
    public Optional<VaultAuthMount> jwtMount() {
        List<VaultAuthMount> mounts = facts.vault().setup().authMounts().stream()
                .filter(mount -> mount.type().isJwt())
                .toList();
        return mounts.stream()
                .filter(mount -> issuer().filter(issuer ->
                                mount.config().text("oidc_discovery_url").isKnown(issuer::equals))
                        .isPresent())
                .findFirst()
                .or(() -> mounts.stream().findFirst());
    }

    /** The issuer of JWT-SVIDs, where the provider or a server says it. */
    public Optional<String> issuer() {
        return facts.spire().of(OidcProvider.class).stream()
                .flatMap(provider -> provider
                        .jwtIssuer()
                        .asKnown()
                        .or(() -> provider.domains().stream()
                                .map(domain -> "https://" + domain.value())
                                .findFirst())
                        .stream())
                .findFirst()
                .or(() -> facts.spire().servers().stream()
                        .flatMap(server -> server.jwtIssuer().asKnown().stream())
                        .findFirst());
    }

    public boolean hasSpire() {
        return !facts.spire().components().isEmpty()
                || !facts.spire().clusterSpiffeIds().isEmpty()
                || !facts.spire().consumers().isEmpty();
    }

    /** The name under which SPIFFE's CSI driver is installed. */
    public String spiffeDriver() {
        return facts.spire().of(CsiDriver.class).stream()
                .map(CsiDriver::driverName)
                .findFirst()
                .orElse("csi.spiffe.io");
    }

    /** Path of a KV version 2 engine. */
    public String kvMount() {
        return facts.vault().setup().engines().stream()
                .filter(engine -> engine.is("kv") && engine.version().isKnown(version -> version == 2))
                .map(SecretEngine::path)
                .findFirst()
                .or(() -> clients()
                        .flatMap(client -> client.requests().stream())
                        .flatMap(request -> request.path().asKnown().stream())
                        .filter(path -> path.contains("/data/"))
                        .map(path -> path.substring(0, path.indexOf("/data/")))
                        .findFirst())
                .orElse("secret");
    }

    public boolean kvMountWasRead() {
        return facts.vault().setup().engines().stream()
                        .anyMatch(engine -> engine.is("kv") && engine.path().equals(kvMount()))
                || clients()
                        .flatMap(client -> client.requests().stream())
                        .anyMatch(request -> request.path().isKnown(path -> path.startsWith(kvMount() + "/data/")));
    }

    /** Name of the role and of the policy. */
    public String roleName() {
        return namespace().equals(workload.id().name())
                ? workload.id().name()
                : namespace() + "-" + workload.id().name();
    }

    /** A role that is bound to exactly this account or SPIFFE ID, and that no other workload asks for. */
    public Optional<VaultRole> roleFor(String mount, String subject) {
        return facts.vault().setup().roles().stream()
                .filter(role -> role.mount().equals(mount))
                .filter(role -> isBoundTo(role, subject))
                .filter(role -> facts.chain().doors().stream()
                        .filter(door -> door.role().equals(role))
                        .flatMap(door -> door.openers().stream())
                        .flatMap(opener -> opener.asking().stream())
                        .allMatch(asking -> asking.id().equals(workload.id())))
                .findFirst();
    }

    private boolean isBoundTo(VaultRole role, String subject) {
        if (role.binding() instanceof JwtBinding binding) {
            return binding.subject().isKnown(subject::equals);
        }
        return role.binding() instanceof KubernetesBinding binding
                && isOnly(binding.names(), subject)
                && isOnly(binding.namespaces(), namespace());
    }

    private static boolean isOnly(Value<List<Located<String>>> list, String wanted) {
        return list.isKnown(
                values -> values.size() == 1 && values.get(0).value().equals(wanted));
    }

    /** The one policy of a role, when no other role gives it. */
    public Optional<String> onlyPolicy(VaultRole role) {
        List<String> names = policies(role);
        boolean own = names.size() == 1
                && !names.get(0).equals("default")
                && !names.get(0).equals("root")
                && facts.vault().setup().roles().stream()
                                .filter(other -> policies(other).contains(names.get(0)))
                                .count()
                        == 1;
        return own ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static List<String> policies(VaultRole role) {
        return role.limits().policies().asKnown().orElse(List.of()).stream()
                .map(Located::value)
                .toList();
    }

    public String audience() {
        return AUDIENCE;
    }

    /** The ways that the estate has already, best first. */
    public List<Way> installed() {
        Map<Way, Boolean> seen = new java.util.EnumMap<>(Way.class);
        seen.put(Way.SPIFFE, hasSpire());
        seen.put(Way.INJECTOR, uses(Mechanism.INJECTOR) || runs(KnownImages.Role.INJECTOR));
        seen.put(Way.CSI, uses(Mechanism.CSI_PROVIDER) || runs(KnownImages.Role.CSI_PROVIDER));
        seen.put(Way.AGENT, uses(Mechanism.AGENT));
        seen.put(Way.VSO, uses(Mechanism.SECRETS_OPERATOR) || runs(KnownImages.Role.SECRETS_OPERATOR));
        seen.put(
                Way.ESO,
                uses(Mechanism.EXTERNAL_SECRETS)
                        || runs(KnownImages.Role.EXTERNAL_SECRETS)
                        || !inventory()
                                .customResources("external-secrets.io", "ExternalSecret")
                                .isEmpty());
        return List.of(Way.SPIFFE, Way.INJECTOR, Way.CSI, Way.AGENT, Way.VSO, Way.ESO).stream()
                .filter(way -> seen.getOrDefault(way, false))
                .toList();
    }

    /** The way to take: the person's, else the best that is installed, else the plainest. */
    public Way way() {
        return wish.way().orElseGet(() -> installed().stream().findFirst().orElse(Way.AGENT));
    }

    public boolean wayIsWished() {
        return wish.way().isPresent();
    }

    private boolean uses(Mechanism mechanism) {
        return clients().anyMatch(client -> client.mechanism() == mechanism);
    }

    private boolean runs(KnownImages.Role role) {
        KnownImages images = KnownImages.shipped();
        return inventory().workloads().stream()
                .flatMap(each -> each.pod().allContainers().stream())
                .flatMap(container -> container.image().asKnown().stream())
                .map(ImageName::parse)
                .anyMatch(image ->
                        images.find(image).filter(entry -> entry.role() == role).isPresent());
    }
}
