// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds SPIRE's products among an estate's workloads. */
public final class Recognition {
    private static final String VERSION_LABEL = "app.kubernetes.io/version";
    private static final Set<Product> MULTI_COMMAND = Set.of(Product.SERVER, Product.AGENT);

    private final Inventory inventory;
    private final ConfigurationFinder configurations;

    private Recognition(Inventory inventory) {
        this.inventory = inventory;
        this.configurations = new ConfigurationFinder(inventory);
    }

    public static List<Installed> of(Inventory inventory) {
        Recognition recognition = new Recognition(inventory);
        List<Installed> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            if (workload.standing() != Workload.Standing.OLD_REVISION) {
                workload.pod()
                        .allContainers()
                        .forEach(container ->
                                recognition.recognise(workload, container).ifPresent(found::add));
            }
        }
        found.addAll(OperatorResources.of(recognition.inventory, found));
        return found;
    }

    private Optional<Installed> recognise(Workload workload, Container container) {
        List<CommandLine> lines = CommandLine.of(container);
        Optional<ImageName> image = container.image().asKnown().map(ImageName::parse);
        for (Product product : Product.values()) {
            Optional<CommandLine> line = runs(product, image, lines);
            if (line.isPresent()) {
                return Optional.of(installed(product, workload, container, line.get()));
            }
        }
        return byConfiguration(workload, container, lines);
    }

    /** The command line that starts the product: its program by name, or its image's entry point. */
    private static Optional<CommandLine> runs(Product product, Optional<ImageName> image, List<CommandLine> lines) {
        boolean imageNamesIt = image.filter(product::names).isPresent();
        for (CommandLine line : lines) {
            boolean program = line.program().equals(product.program());
            boolean entryPoint = imageNamesIt && line.program().isEmpty();
            if ((program || entryPoint) && isServing(product, line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Server and agent are also command-line tools: only {@code run}, the image's default, serves. */
    private static boolean isServing(Product product, CommandLine line) {
        if (!MULTI_COMMAND.contains(product)) {
            return true;
        }
        Optional<String> first = line.arguments().stream().map(Located::value).findFirst();
        return first.map(word -> word.equals("run") || word.startsWith("-"))
                .orElse(line.program().isEmpty());
    }

    /** A renamed image shows itself by the configuration that it is given. */
    private Optional<Installed> byConfiguration(Workload workload, Container container, List<CommandLine> lines) {
        for (CommandLine line : lines) {
            Optional<Located<String>> file = line.flag("config", "tornjak-config");
            Optional<Product> product = file.flatMap(
                            path -> configurations.kindOf(workload, container, absolute(path.value(), "/", container)))
                    .map(ConfigurationKind::product);
            if (product.isPresent() && isServing(product.get(), line)) {
                return Optional.of(installed(product.get(), workload, container, line));
            }
        }
        return Optional.empty();
    }

    private Installed installed(Product product, Workload workload, Container container, CommandLine line) {
        return new Installed(
                product,
                workload.id(),
                Optional.of(workload),
                Optional.of(container),
                line,
                release(product, workload, container),
                configuration(product, workload, container, line),
                workload.at());
    }

    private Configuration configuration(Product product, Workload workload, Container container, CommandLine line) {
        Optional<Located<String>> flag =
                product == Product.TORNJAK ? line.flag("tornjak-config", "c", "config") : line.flag("config");
        String path = flag.map(Located::value).orElse(product.defaultFile());
        if (path.isEmpty()) {
            return new Configuration.Read(Settings.empty(container.at()), false, Optional.empty());
        }
        boolean expands =
                line.toggle("expandEnv", "expand-env").map(Located::value).orElse(false);
        Location asked = flag.map(Located::at).orElse(container.at());
        return configurations.find(
                workload, container, absolute(path, product.workingDirectory(), container), expands, asked);
    }

    private static String absolute(String path, String imageFolder, Container container) {
        String folder = container.process().workingDirectory().asKnown().orElse(imageFolder);
        return path.startsWith("/") ? path : folder + "/" + path;
    }

    private static Release release(Product product, Workload workload, Container container) {
        Location at = container.image().location().orElse(container.at());
        Optional<ImageName> image = container.image().asKnown().map(ImageName::parse);
        // The helper is a single program that is copied into other images, whose tags say nothing about it.
        boolean foreign =
                product == Product.HELPER && image.filter(product::names).isEmpty();
        Optional<Version> tagged = foreign ? Optional.empty() : image.flatMap(ImageName::version);
        if (tagged.isPresent()) {
            return new Release(Value.known(tagged.get(), at), image, at);
        }
        return labelled(product, workload)
                .map(version -> new Release(Value.known(version.value(), version.at()), image, at))
                .orElseGet(
                        () -> new Release(Value.unknown("neither image tag nor label names a release", at), image, at));
    }

    /** Labels speak of the workload's main product, not of what runs beside it. */
    private static Optional<Located<Version>> labelled(Product product, Workload workload) {
        boolean beside =
                product == Product.CONTROLLER_MANAGER || product == Product.TORNJAK || product == Product.HELPER;
        if (beside) {
            return Optional.empty();
        }
        return Optional.ofNullable(workload.metadata().labels().get(VERSION_LABEL))
                .flatMap(label -> Version.find(label.value()).map(version -> new Located<>(version, label.at())));
    }
}
