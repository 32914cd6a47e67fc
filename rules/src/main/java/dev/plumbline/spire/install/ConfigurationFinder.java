// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Finds and reads the configuration file of a process in a container. */
final class ConfigurationFinder {
    private final Inventory inventory;
    private final Texts texts;

    ConfigurationFinder(Inventory inventory) {
        this.inventory = inventory;
        this.texts = new Texts(inventory);
    }

    /**
     * The configuration at a path as a container sees it.
     *
     * @param expands whether the process expands environment variables in it
     */
    Configuration find(Workload workload, Container container, String path, boolean expands, Location asked) {
        PodFiles.Behind behind = new PodFiles(workload.namespace(), workload.pod(), container).behind(path);
        if (behind instanceof PodFiles.Behind.Key key) {
            return inKey(key, container, expands, asked);
        }
        if (behind instanceof PodFiles.Behind.InVolume inVolume) {
            return new Configuration.Unread(
                    UnknownReason.NOT_READ,
                    inVolume.mount().at(),
                    "its configuration lies on volume " + inVolume.volume().name() + ", which no object describes");
        }
        if (behind instanceof PodFiles.Behind.NoVolume noVolume) {
            return new Configuration.Unread(
                    UnknownReason.NOT_READ,
                    noVolume.mount().at(),
                    "its configuration is mounted from a volume that the pod lacks");
        }
        return new Configuration.Unread(
                UnknownReason.NOT_READ,
                asked,
                "its configuration lies in the image; mount it from a ConfigMap to have it judged");
    }

    /** The kind of configuration that a file is, when its text was kept. */
    Optional<ConfigurationKind> kindOf(Workload workload, Container container, String path) {
        PodFiles.Behind behind = new PodFiles(workload.namespace(), workload.pod(), container).behind(path);
        if (!(behind instanceof PodFiles.Behind.Key key)) {
            return Optional.empty();
        }
        return texts.find(key.carrier(), key.key())
                .map(texts::parse)
                .flatMap(parsed -> ConfigurationKind.of(Settings.of(parsed.root(), Settings.Effect.NONE)));
    }

    private Configuration inKey(PodFiles.Behind.Key key, Container container, boolean expands, Location asked) {
        Optional<KeptText> text = texts.find(key.carrier(), key.key());
        if (text.isPresent()) {
            return read(text.get(), container, expands);
        }
        Optional<? extends Subject> carrier = carrier(key.carrier());
        if (carrier.isEmpty()) {
            return absent(key, asked);
        }
        boolean hasKey = carrier.get() instanceof ConfigMap map
                ? map.keys().containsKey(key.key())
                : ((Secret) carrier.get()).keys().containsKey(key.key());
        return hasKey
                ? new Configuration.Unread(
                        UnknownReason.NOT_READ,
                        carrier.get().at(),
                        "the text of its configuration in " + key.carrier()
                                + " was not kept: it is not recognised as one")
                : new Configuration.Missing(carrier.get().at(), key.carrier() + " has no key " + key.key());
    }

    private Configuration absent(PodFiles.Behind.Key key, Location asked) {
        ObjectId carrier = key.carrier();
        Optional<UnknownReason> gap = inventory.scope().gap(carrier.group(), carrier.kind(), carrier.namespace());
        return gap.<Configuration>map(reason -> new Configuration.Unread(
                        reason, key.mount().at(), carrier + ", which holds its configuration, was not read"))
                .orElseGet(() ->
                        new Configuration.Missing(asked, carrier + ", which holds its configuration, does not exist"));
    }

    private Optional<? extends Subject> carrier(ObjectId id) {
        return id.kind().equals("ConfigMap") ? inventory.find(ConfigMap.class, id) : inventory.find(Secret.class, id);
    }

    private Configuration read(KeptText text, Container container, boolean expands) {
        ConfigurationReader.Parsed parsed = texts.parse(text);
        Settings settings = Settings.of(parsed.root(), expands ? new Environment(container) : Settings.Effect.NONE);
        Optional<Subject> carrier = text.carrier().flatMap(this::carrier).map(Subject.class::cast);
        return parsed.fault()
                .<Configuration>map(fault -> new Configuration.Broken(settings, fault.at(), fault.why()))
                .orElseGet(() -> new Configuration.Read(settings, expands, carrier));
    }
}
