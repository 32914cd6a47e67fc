// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * One installed product: what carries it, how it is started and configured.
 *
 * @param carrier identity of the workload, or of the operator's resource that it is made from
 * @param workload empty when only the operator's resource was read
 */
public record Installed(
        Product product,
        ObjectId carrier,
        Optional<Workload> workload,
        Optional<Container> container,
        CommandLine command,
        Release release,
        Configuration configuration,
        Location at) {
    public Installed {
        requireNonNull(product, "product");
        requireNonNull(carrier, "carrier");
        requireNonNull(at, "at");
    }

    public Settings settings() {
        return configuration.settings();
    }

    public String namespace() {
        return carrier.namespace();
    }

    /** A setting that a flag may override. */
    public Value<String> flagOr(String flag, Value<String> otherwise) {
        return command.flag(flag)
                .map(word -> Value.known(word.value(), word.at()))
                .orElse(otherwise);
    }

    /**
     * A setting as the process sees it: unknown, not absent, where the file was not read.
     *
     * @param block name of the block that holds it
     */
    public Value<String> text(String block, String key) {
        return orUnread(settings().in(block).text(key));
    }

    public Value<Boolean> flag(String block, String key) {
        return orUnread(settings().in(block).flag(key));
    }

    /** A value read from the file; where there was no file to read, absence means nothing. */
    public <T> Value<T> orUnread(Value<T> value) {
        if (!value.isAbsent()) {
            return value;
        }
        if (configuration instanceof Configuration.Unread unread) {
            return Value.unknown(unread.why(), unread.at());
        }
        if (configuration instanceof Configuration.Broken broken) {
            return Value.unknown(broken.why(), broken.at());
        }
        if (configuration instanceof Configuration.Missing missing) {
            return Value.unknown(missing.why(), missing.at());
        }
        return value;
    }

    /** The plugins of a type, each with its {@code plugin_data}. */
    public List<Plugin> plugins(String type) {
        return settings().in("plugins").named(type).stream()
                .map(named -> new Plugin(type, named.name(), named.body(), named.at()))
                .toList();
    }

    public Optional<Plugin> plugin(String type, String name) {
        return plugins(type).stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst();
    }

    /** A plugin; {@code data} is its own block. */
    public record Plugin(String type, String name, Settings body, Location at) {
        public Settings data() {
            return body.in("plugin_data");
        }
    }

    /** The path on the node behind a path in the container, when a hostPath volume lies there. */
    public Optional<String> onNode(String path) {
        return files().map(files -> files.behind(path))
                .flatMap(behind -> behind instanceof Behind.InVolume inside
                                && inside.volume().source() instanceof VolumeSource.HostPath host
                        ? Optional.of(PodFiles.onNode(host.path() + "/" + inside.inside()))
                        : Optional.empty());
    }

    /** The files that the container sees. */
    public Optional<PodFiles> files() {
        return workload.flatMap(
                carrying -> container.map(inside -> new PodFiles(carrying.namespace(), carrying.pod(), inside)));
    }
}
