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

    private OldCopies() {}

    /**
     * A copy that is still there.
     *
     * @param of workloads that now get it from Vault
     * @param why half a sentence
     */
    record Copy(Credential credential, List<Workload> of, Confidence confidence, String why) {}

    static List<Copy> of(List<Standing> standings, Map<ObjectId, List<Credential>> credentials, Demand demand) {
        Map<Credential, Copy> copies = new LinkedHashMap<>();
        Map<ValueFingerprint, List<Workload>> leftValues = new LinkedHashMap<>();
        List<Standing> migrated = standings.stream()
                .filter(standing -> standing.edges().stream().anyMatch(edge -> edge.kind() == Edge.Kind.VAULT))
                .toList();
        for (Standing standing : migrated) {
            for (Credential credential : leftBehind(standing, credentials, demand)) {
                copies.putIfAbsent(
                        credential,
                        new Copy(
                                credential,
                                List.of(standing.workload()),
                                Confidence.CERTAIN,
                                "it still holds the file that %s now gets from Vault"
                                        .formatted(standing.workload().id())));
                leftValues
                        .computeIfAbsent(credential.value(), value -> new ArrayList<>())
                        .add(standing.workload());
            }
        }
        everywhere(credentials).forEach(credential -> {
            List<Workload> users = leftValues.get(credential.value());
            if (users != null) {
                copies.putIfAbsent(
                        credential,
                        new Copy(
                                credential, users, Confidence.CERTAIN, "it holds the value that was moved into Vault"));
            }
        });
        for (Standing standing : standings) {
            beside(standing, migrated, credentials).forEach(copy -> copies.putIfAbsent(copy.credential(), copy));
        }
        return List.copyOf(copies.values());
    }

    private static List<Credential> everywhere(Map<ObjectId, List<Credential>> credentials) {
        return credentials.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.place() != Place.COMMENT)
                .sorted()
                .toList();
    }

    /** ConfigMaps and Secrets of the namespace whose name and key are those of a path that is read from Vault. */
    private static List<Credential> leftBehind(
            Standing standing, Map<ObjectId, List<Credential>> credentials, Demand demand) {
        Set<String> paths = new LinkedHashSet<>();
        for (Edge edge : standing.edges()) {
            edge.client()
                    .ifPresent(client -> client.requests()
                            .forEach(request -> demand.apiPath(request).ifPresent(paths::add)));
        }
        List<Credential> left = new ArrayList<>();
        credentials.forEach((holder, held) -> {
            boolean payload = holder.kind().equals("ConfigMap") || holder.kind().equals("Secret");
            if (payload && holder.namespace().equals(standing.workload().namespace())) {
                held.stream().filter(credential -> isFile(credential, paths)).forEach(left::add);
            }
        });
        return left.stream().sorted().toList();
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

    private static List<Copy> beside(
            Standing standing, List<Standing> migrated, Map<ObjectId, List<Credential>> credentials) {
        Workload store = standing.workload();
        List<Workload> users = migrated.stream()
                .map(Standing::workload)
                .filter(user ->
                        user.namespace().equals(store.namespace()) && !user.id().equals(store.id()))
                .toList();
        if (users.isEmpty() || !isDataStore(store)) {
            return List.of();
        }
        return credentials.getOrDefault(store.id(), List.of()).stream()
                .filter(credential -> credential.place() == Place.ENV)
                .map(credential -> new Copy(
                        credential,
                        users,
                        Confidence.HEURISTIC,
                        "a data store keeps its password literal beside %s, which uses Vault"
                                .formatted(users.get(0).id())))
                .toList();
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
