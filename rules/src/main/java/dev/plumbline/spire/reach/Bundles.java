// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.manifest.Location;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** Where servers publish their trust bundle. */
public final class Bundles {
    /** A ConfigMap key that a server keeps up to date; {@code format} is pem or spiffe. */
    public record Target(String namespace, String configMap, String key, String format, boolean remote, Location at) {}

    private Bundles() {}

    public static List<Target> of(SpireServer server) {
        List<Target> targets = new ArrayList<>();
        for (Plugin notifier : server.as().plugins("Notifier")) {
            if (notifier.name().equals("k8sbundle")) {
                targets.add(notified(notifier.data(), notifier.at()));
                notifier.data().blocks("clusters").forEach(cluster -> targets.add(notified(cluster, cluster.at())));
            }
        }
        for (Plugin publisher : server.as().plugins("BundlePublisher")) {
            if (publisher.name().equals("k8s_configmap")) {
                publisher
                        .data()
                        .named("clusters")
                        .forEach(cluster -> targets.add(published(cluster.body(), cluster.at())));
            }
        }
        return targets;
    }

    public static List<Target> of(SpireFacts spire) {
        return spire.servers().stream().flatMap(server -> of(server).stream()).toList();
    }

    private static Target notified(Settings data, Location at) {
        return new Target(
                data.text("namespace").asKnown().orElse("spire"),
                data.text("config_map").asKnown().orElse("spire-bundle"),
                data.text("config_map_key").asKnown().orElse("bundle.crt"),
                "pem",
                data.has("kube_config_file_path"),
                at);
    }

    private static Target published(Settings data, Location at) {
        return new Target(
                data.text("namespace").asKnown().orElse(""),
                data.text("configmap_name").asKnown().orElse(""),
                data.text("configmap_key").asKnown().orElse(""),
                data.text("format").asKnown().orElse("spiffe"),
                data.has("kubeconfig_path"),
                at);
    }
}
