// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Walk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A {@code kustomization.yaml} and what it names. Field names as in the type {@code Kustomization} of kustomize's {@code
 * api/types}.
 *
 * @param folder where it lies
 * @param component true for a kind that only others can include
 * @param named local files and folders that it names, whether or not they are there
 * @param remote what it would fetch from the network
 */
public record KustomizationFile(Path folder, Path file, boolean component, List<Path> named, List<String> remote) {
    /** The three names, in the order in which kustomize looks for them. */
    public static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final Set<String> PATH_LISTS = Set.of(
            "resources",
            "bases",
            "components",
            "crds",
            "configurations",
            "generators",
            "transformers",
            "validators",
            "patchesStrategicMerge");
    private static final Set<String> OBJECT_LISTS =
            Set.of("patches", "patchesJson6902", "replacements", "configMapGenerator", "secretGenerator");
    private static final List<String> CHARTS = List.of("helmCharts", "helmChartInflationGenerator");
    private static final Set<String> NAMING =
            Set.of("apiVersion", "kind", "name", "namespace", "path", "resources", "components", "bases");
    private static final Set<String> OBJECT_PATHS = Set.of("path", "env", "files", "envs");
    private static final int LARGEST = 1 << 22;

    /** The kustomization of a folder; empty when there is none or the file is something else (a Flux object, for one). */
    public static Optional<KustomizationFile> in(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(file -> read(folder, file));
    }

    /** Single values in the files of a kustomization that are no names or paths: what a message must not repeat. */
    static List<String> values(Collection<String> files) {
        List<String> values = new ArrayList<>();
        for (String file : files) {
            for (Document document : YamlText.documents(file)) {
                Walk.scalars(document.root(), (path, scalar) -> {
                    if (!NAMING.contains(path.lastKey().orElse(""))) {
                        scalar.value()
                                .lines()
                                .map(line -> line.substring(1 + line.indexOf('=')))
                                .forEach(values::add);
                    }
                });
            }
        }
        return values;
    }

    private static Optional<KustomizationFile> read(Path folder, Path file) {
        Optional<MappingNode> root;
        try {
            root = Files.size(file) > LARGEST
                    ? Optional.empty()
                    : YamlText.mapping(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Whoever reads the file as a manifest says that it cannot be read.
            return Optional.empty();
        }
        if (root.isEmpty()
                || !root.get()
                        .text("apiVersion")
                        .orElse("kustomize.config.k8s.io")
                        .startsWith("kustomize.config.k8s.io")) {
            return Optional.empty();
        }
        List<Path> named = new ArrayList<>();
        List<String> remote = new ArrayList<>();
        names(root.get()).forEach(name -> sort(folder, name, named, remote));
        CHARTS.stream()
                .filter(field -> root.get().get(field).isPresent())
                .forEach(field -> remote.add("the charts of " + field));
        boolean component = root.get().text("kind").filter("Component"::equals).isPresent();
        return Optional.of(new KustomizationFile(folder, file, component, List.copyOf(named), List.copyOf(remote)));
    }

    private static List<String> names(MappingNode root) {
        List<String> names = new ArrayList<>();
        for (MappingNode.Entry entry : root.entries()) {
            String field = entry.key().value();
            if (PATH_LISTS.contains(field)) {
                texts(entry.value()).filter(text -> text.indexOf('\n') < 0).forEach(names::add);
            } else if (OBJECT_LISTS.contains(field) && entry.value() instanceof SequenceNode list) {
                list.items().forEach(item -> objectNames(item, names));
            } else if (field.equals("openapi") && entry.value() instanceof MappingNode openapi) {
                openapi.text("path").ifPresent(names::add);
            }
        }
        return names;
    }

    private static void objectNames(Node item, List<String> names) {
        if (item instanceof MappingNode mapping) {
            mapping.entries().stream()
                    .filter(entry -> OBJECT_PATHS.contains(entry.key().value()))
                    .flatMap(entry -> texts(entry.value()))
                    .map(text -> text.substring(text.indexOf('=') + 1))
                    .forEach(names::add);
        }
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Stream.of(scalar.value());
        }
        return node.asSequence().stream()
                .flatMap(list -> list.items().stream())
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).value());
    }

    /** What lies on the disk is local, whatever it is called; the rest is remote when it looks like a place in the network. */
    private static void sort(Path folder, String name, List<Path> named, List<String> remote) {
        try {
            Path path = folder.resolve(name).normalize();
            if (Files.exists(path) || !looksRemote(name)) {
                named.add(path);
                return;
            }
        } catch (InvalidPathException e) {
            // No file can be called so.
        }
        remote.add(withoutCredentials(name));
    }

    private static String withoutCredentials(String address) {
        return address.replaceFirst("//[^/@]*@", "//").replaceAll("[?&](?!ref=|version=)[^&]*", "");
    }

    private static boolean looksRemote(String name) {
        return name.contains("://")
                || name.contains("::")
                || name.contains("?ref=")
                || name.startsWith("git@")
                || name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+/.*");
    }
}
