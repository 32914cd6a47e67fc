// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a migration left behind: an object that still holds the file which a workload now gets from Vault, and every other
 * place with the same value. From a migrated estate alone, where Vault's value is not seen, a data store's literal beside a
 * client of Vault is worth a look, no more.
 */
final class OldCopies {
    /** Images of servers whose root password is what others keep in Vault. */
    private static final List<String> DATA_STORES = List.of(
            "mysql", "mariadb", "postgres", "mongo", "redis", "valkey", "rabbitmq", "cassandra", "clickhouse", "mssql");

    private static final Set<String> PAYLOAD = Set.of("ConfigMap", "Secret");

    private final Map<ObjectId, List<Credential>> credentials;
    private final Demand demand;
    private final Map<String, List<ObjectId>> payloads = new LinkedHashMap<>();
    private final Map<String, List<Standing>> migrated = new LinkedHashMap<>();
    private final Map<ValueFingerprint, Set<Workload>> leftValues = new LinkedHashMap<>();
    private final Map<ValueFingerprint, String> gone = new LinkedHashMap<>();
    private final Map<Credential, LeftCopy> copies = new LinkedHashMap<>();

    private OldCopies(List<Standing> standings, Map<ObjectId, List<Credential>> credentials, Demand demand) {
        this.credentials = credentials;
        this.demand = demand;
        credentials.keySet().stream()
                .filter(holder -> PAYLOAD.contains(holder.kind()))
                .sorted()
                .forEach(holder -> payloads.computeIfAbsent(holder.namespace(), key -> new ArrayList<>())
                        .add(holder));
        standings.stream()
                .filter(standing -> standing.edges().stream().anyMatch(edge -> edge.kind() == Edge.Kind.VAULT))
                .forEach(
                        standing -> migrated.computeIfAbsent(standing.workload().namespace(), key -> new ArrayList<>())
                                .add(standing));
    }

    /** @param former values that an earlier report knew, and where they lay */
    static List<LeftCopy> of(
            List<Standing> standings,
            Map<ObjectId, List<Credential>> credentials,
            Demand demand,
            List<FormerValue> former) {
        OldCopies found = new OldCopies(standings, credentials, demand);
        found.migrated.values().stream().flatMap(List::stream).forEach(found::leftBehind);
        former.forEach(found::gone);
        found.everywhere();
        standings.forEach(found::beside);
        return List.copyOf(found.copies.values());
    }

    /** ConfigMaps and Secrets of the namespace whose name and key are those of a path that is read from Vault. */
    private void leftBehind(Standing standing) {
        Workload user = standing.workload();
        List<ObjectId> holders = payloads.getOrDefault(user.namespace(), List.of());
        Set<String> paths = holders.isEmpty() ? Set.of() : paths(standing);
        holders.stream()
                .flatMap(holder -> credentials.getOrDefault(holder, List.of()).stream())
                .filter(credential -> isFile(credential, paths))
                .sorted()
                .forEach(credential -> {
                    copies.putIfAbsent(
                            credential,
                            new LeftCopy(
                                    LeftCopy.Sort.LEFT_OBJECT,
                                    credential,
                                    List.of(user),
                                    Confidence.CERTAIN,
                                    "it still holds the file that %s now gets from Vault".formatted(user.id())));
                    users(credential.value()).add(user);
                });
    }

    private Set<String> paths(Standing standing) {
        Set<String> paths = new LinkedHashSet<>();
        for (Edge edge : standing.edges()) {
            edge.client()
                    .ifPresent(client -> client.requests()
                            .forEach(request -> demand.apiPath(request).ifPresent(paths::add)));
        }
        return paths;
    }

    private Set<Workload> users(ValueFingerprint value) {
        return leftValues.computeIfAbsent(value, key -> new LinkedHashSet<>());
    }

    /** A value that lay in an object of the namespace and is gone from it, since a workload there asks Vault. */
    private void gone(FormerValue former) {
        List<Standing> users = migrated.getOrDefault(former.namespace(), List.of());
        if (!former.isPayload() || users.isEmpty() || stillThere(former)) {
            return;
        }
        List<Standing> exact = users.stream()
                .filter(user -> paths(user).stream().anyMatch(path -> path.contains("/" + former.name())))
                .toList();
        gone.putIfAbsent(former.value(), former.subject());
        (exact.isEmpty() ? users : exact).forEach(user -> users(former.value()).add(user.workload()));
    }

    private boolean stillThere(FormerValue former) {
        return payloads.getOrDefault(former.namespace(), List.of()).stream()
                .filter(holder -> holder.path().equals(former.subject()))
                .flatMap(holder -> credentials.getOrDefault(holder, List.of()).stream())
                .anyMatch(credential -> credential.value().equals(former.value()));
    }

    /** The values that moved, wherever else they lie. */
    private void everywhere() {
        if (leftValues.isEmpty()) {
            return;
        }
        credentials.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.place() != Place.COMMENT && leftValues.containsKey(each.value()))
                .sorted()
                .forEach(credential -> copies.putIfAbsent(credential, sameValue(credential)));
    }

    private LeftCopy sameValue(Credential credential) {
        String was = gone.get(credential.value());
        return new LeftCopy(
                LeftCopy.Sort.SAME_VALUE,
                credential,
                List.copyOf(leftValues.get(credential.value())),
                Confidence.CERTAIN,
                was == null
                        ? "it holds the value that was moved into Vault"
                        : "it holds the value that lay in %s before it moved into Vault".formatted(was));
    }

    private void beside(Standing standing) {
        Workload store = standing.workload();
        List<Standing> neighbours = migrated.getOrDefault(store.namespace(), List.of());
        if (neighbours.isEmpty() || !isDataStore(store)) {
            return;
        }
        List<Workload> users = neighbours.stream()
                .map(Standing::workload)
                .filter(user -> !user.id().equals(store.id()))
                .toList();
        if (users.isEmpty()) {
            return;
        }
        credentials.getOrDefault(store.id(), List.of()).stream()
                .filter(credential -> credential.place() == Place.ENV)
                .forEach(credential -> copies.putIfAbsent(
                        credential,
                        new LeftCopy(
                                LeftCopy.Sort.DATA_STORE,
                                credential,
                                users,
                                Confidence.HEURISTIC,
                                "a data store keeps its password literal beside %s, which uses Vault"
                                        .formatted(users.get(0).id()))));
    }

    private static boolean isFile(Credential credential, Set<String> paths) {
        String name = credential.holder().name();
        String key = key(credential.at().path());
        return paths.stream()
                .anyMatch(path ->
                        path.endsWith("/" + name + "/" + key) || path.endsWith("/" + name) || path.endsWith("/" + key));
    }

    /** The key of {@code data} that a credential lies under. */
    private static String key(FieldPath path) {
        FieldPath at = path;
        String last = "";
        while (at.parent().isPresent()) {
            last = at.lastKey().orElse("");
            FieldPath parent = at.parent().get();
            if (parent.equals(FieldPath.of("data")) || parent.equals(FieldPath.of("stringData"))) {
                return last;
            }
            at = parent;
        }
        return last;
    }

    private static boolean isDataStore(Workload workload) {
        return workload.pod().allContainers().stream()
                .flatMap(container -> container.image().asKnown().stream())
                .map(OldCopies::baseName)
                .anyMatch(name -> DATA_STORES.stream().anyMatch(name::startsWith));
    }

    private static String baseName(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        int end = name.indexOf(':');
        return end < 0 ? name : name.substring(0, end);
    }
}
