// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kubeconfig files that apply, joined as kubectl joins them: of two entries with one name the first file's counts, and paths
 * inside a file start at its folder. The client library's own reading takes another context for one that is missing, knows no
 * {@code tokenFile} and no impersonation, and mixes an exec plugin's error text into its answer.
 */
final class Kubeconfig {
    private final Map<String, Entry<Context>> contexts = new LinkedHashMap<>();
    private final Map<String, Entry<Cluster>> clusters = new LinkedHashMap<>();
    private final Map<String, Entry<AuthInfo>> users = new LinkedHashMap<>();
    private String current = "";

    /** Something of a kubeconfig, and the file that it stands in. */
    record Entry<T>(T value, Path file) {
        /** A path of the file, made absolute. */
        Path path(String written) {
            Path folder = file.toAbsolutePath().getParent();
            return folder == null ? Path.of(written) : folder.resolve(written).normalize();
        }
    }

    /** What a context stands for. */
    record Chosen(String context, String namespace, Entry<Cluster> cluster, Optional<Entry<AuthInfo>> user) {}

    private Kubeconfig() {}

    /** The files that are there; empty when there is none and none was asked for by name. */
    static Optional<Kubeconfig> of(ClusterAccess access) {
        List<Path> files = files(access);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Kubeconfig joined = new Kubeconfig();
        files.forEach(joined::add);
        return Optional.of(joined);
    }

    private static List<Path> files(ClusterAccess access) {
        if (access.kubeconfig().isPresent()) {
            Path file = access.kubeconfig().get();
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new AccessException("the kubeconfig " + file + " cannot be read");
            }
            return List.of(file);
        }
        Optional<String> variable = access.variable("KUBECONFIG");
        if (variable.isPresent()) {
            List<Path> named = variable.stream()
                    .flatMap(value -> List.of(value.split(File.pathSeparator)).stream())
                    .filter(name -> !name.isBlank())
                    .map(Kubeconfig::path)
                    .filter(Files::isReadable)
                    .toList();
            if (named.isEmpty()) {
                throw new AccessException("none of the files that KUBECONFIG names can be read");
            }
            return named;
        }
        return access.variable("HOME").map(home -> Path.of(home, ".kube", "config")).filter(Files::isReadable).stream()
                .toList();
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new AccessException("KUBECONFIG names what is no path");
        }
    }

    private void add(Path file) {
        Config config = parsed(file);
        if (current.isEmpty() && config.getCurrentContext() != null) {
            current = config.getCurrentContext();
        }
        each(config.getContexts()).forEach(named -> put(contexts, named.getName(), named.getContext(), file));
        each(config.getClusters()).forEach(named -> put(clusters, named.getName(), named.getCluster(), file));
        each(config.getUsers()).forEach(named -> put(users, named.getName(), named.getUser(), file));
    }

    private static Config parsed(Path file) {
        try {
            Config config = KubeConfigUtils.parseConfig(file.toFile());
            if (config == null) {
                throw new AccessException("the kubeconfig " + file + " is empty");
            }
            return config;
        } catch (AccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // Of many kinds, and each may quote the file.
            throw new AccessException("the kubeconfig " + file + " is no kubeconfig; try: kubectl config view");
        }
    }

    private static <T> List<T> each(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> void put(Map<String, Entry<T>> into, String name, T value, Path file) {
        if (name != null && value != null) {
            into.putIfAbsent(name, new Entry<>(value, file));
        }
    }

    /**
     * The context of that name, or the current one.
     *
     * @throws AccessException when there is no such context, or it leads nowhere
     */
    Chosen choose(Optional<String> wanted) {
        String name = wanted.orElse(current);
        if (name.isEmpty()) {
            throw new AccessException("the kubeconfig has no current context; name one with --context ("
                    + String.join(", ", contexts.keySet()) + ")");
        }
        Entry<Context> context = contexts.get(name);
        if (context == null) {
            throw AccessException.noContext(name, new ArrayList<>(contexts.keySet()));
        }
        Entry<Cluster> cluster = clusters.get(text(context.value().getCluster()));
        if (cluster == null || text(cluster.value().getServer()).isEmpty()) {
            throw new AccessException("context " + name + " names a cluster that the kubeconfig does not describe: "
                    + text(context.value().getCluster()));
        }
        Optional<Entry<AuthInfo>> user =
                Optional.ofNullable(users.get(text(context.value().getUser())));
        if (user.isEmpty() && !text(context.value().getUser()).isEmpty()) {
            throw new AccessException("context " + name + " names a user that the kubeconfig does not describe: "
                    + context.value().getUser());
        }
        return new Chosen(name, text(context.value().getNamespace()), cluster, user);
    }

    /** The library answers null for what is not set. */
    static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
