// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.carrier.HclSettings;
import dev.plumbline.vault.carrier.SettingReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and reads a server's configuration: mounted files, a variable, a custom resource's field. */
final class ServerConfigReader {
    private static final Set<String> VARIABLES = Set.of("VAULT_LOCAL_CONFIG", "BAO_LOCAL_CONFIG");
    private static final List<String> BLOCKS = List.of(
            "listener",
            "storage",
            "backend",
            "ha_storage",
            "seal",
            "service_registration",
            "telemetry",
            "audit",
            "initialize");

    private final Inventory inventory;

    ServerConfigReader(Inventory inventory) {
        this.inventory = inventory;
    }

    ServerConfig of(Workload workload, Container container) {
        List<ServerConfig.Part> parts = new ArrayList<>();
        Set<ObjectId> carriers = new LinkedHashSet<>();
        for (VolumeMount mount : container.mounts()) {
            workload.pod()
                    .volume(mount.volume())
                    .map(Volume::source)
                    .ifPresent(source -> carriers(workload, source, carriers));
        }
        for (KeptText text : inventory.keptTexts()) {
            boolean mounted = text.carrier().filter(carriers::contains).isPresent();
            if (mounted && isConfigName(text.key()) && looksLikeConfig(text.text())) {
                boolean clear = text.carrier()
                        .filter(id -> id.kind().equals("ConfigMap"))
                        .isPresent();
                Placing placing = text::at;
                parts.add(part(text.key(), text.text(), text.at(), placing, clear));
            }
        }
        for (EnvVar variable : container.env()) {
            if (VARIABLES.contains(variable.name())) {
                variable.value().asKnown().ifPresent(value -> parts.add(variable(variable, value)));
            }
        }
        return new ServerConfig(parts);
    }

    private static void carriers(Workload workload, VolumeSource source, Set<ObjectId> into) {
        if (source instanceof VolumeSource.ConfigMapFiles files) {
            into.add(ObjectId.core("ConfigMap", workload.namespace(), files.name()));
        } else if (source instanceof VolumeSource.SecretFiles files) {
            into.add(ObjectId.core("Secret", workload.namespace(), files.name()));
        } else if (source instanceof VolumeSource.Projected projected) {
            projected.sources().forEach(each -> carriers(workload, each, into));
        }
    }

    private static boolean isConfigName(String key) {
        return key.endsWith(".hcl") || key.endsWith(".json");
    }

    /** True when the text has a block that only server configurations have. */
    static boolean looksLikeConfig(PlacedText text) {
        String value = text.value();
        return BLOCKS.stream().anyMatch(value::contains)
                && (value.contains("listener") || value.contains("storage") || value.contains("seal"));
    }

    private static ServerConfig.Part variable(EnvVar variable, String value) {
        Location at = variable.value().location().orElse(variable.at());
        PlacedText text = PlacedText.within(at.span().orElse(Span.of(1, 1, 1, 1)), value);
        return part(variable.name(), text, at.path(), (span, path) -> at, true);
    }

    static ServerConfig.Part part(String name, PlacedText text, FieldPath at, Placing placing, boolean clear) {
        HclDocument document = Hcl.read(text);
        FieldPath inside = at.opened("", PathStyle.FIELDS);
        HclSettings settings = new HclSettings(placing, Setting.Evaluation.TEMPLATE, HclSettings.NONE);
        List<Location> problems = document.problems().stream()
                .map(problem -> placing.at(new Span(problem.at(), problem.at()), inside))
                .toList();
        return new ServerConfig.Part(
                name, settings.parameters(document.body(), inside), clear, problems, placing.at(text.span(), at));
    }

    /** {@code spec.config} of the bank-vaults resource: a mapping, or the text of one. */
    ServerConfig of(CustomResource resource) {
        TreeField config = TreeField.of(resource, "spec", "config");
        Optional<Node> node = config.node();
        if (node.isEmpty()) {
            return new ServerConfig(List.of());
        }
        Placing placing = (span, path) ->
                new Location(resource.origin(), resource.at().span().map(each -> span), path);
        if (node.get() instanceof ScalarNode scalar) {
            return new ServerConfig(List.of(part("config", scalar.text(), config.path(), placing, true)));
        }
        SettingReader reader = new SettingReader(placing, Setting.Evaluation.TEMPLATE);
        return new ServerConfig(List.of(new ServerConfig.Part(
                "config", reader.parameters(node.get(), config.path()), true, List.of(), config.at())));
    }
}
