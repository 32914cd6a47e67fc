// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.PodFiles.Behind.InVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which volumes hold a server's keys and database, and who else mounts them. */
public final class DataSharing {
    private DataSharing() {}

    /** The volumes behind the data directory, the key file and a SQLite database. */
    public static List<Volume> dataVolumes(SpireServer server) {
        List<String> paths = new ArrayList<>();
        server.dataDir().asKnown().ifPresent(paths::add);
        server.keyManager()
                .map(Plugin::data)
                .flatMap(data -> data.text("keys_path").asKnown())
                .ifPresent(paths::add);
        if (server.databaseType().isKnown("sqlite3"::equals)) {
            server.as()
                    .plugin("DataStore", "sql")
                    .flatMap(plugin -> plugin.data().text("connection_string").asKnown())
                    .map(DataSharing::file)
                    .ifPresent(paths::add);
        }
        Map<String, Volume> volumes = new LinkedHashMap<>();
        for (String path : paths) {
            server.as()
                    .files()
                    .map(files -> files.behind(path))
                    .filter(behind -> behind instanceof InVolume)
                    .map(behind -> ((InVolume) behind).volume())
                    .ifPresent(volume -> volumes.put(volume.name(), volume));
        }
        return List.copyOf(volumes.values());
    }

    /** The path of a SQLite database in its connection string ({@code file:/path?options} or the path alone). */
    public static String file(String connection) {
        String path = connection.startsWith("file:") ? connection.substring("file:".length()) : connection;
        int options = path.indexOf('?');
        return options < 0 ? path : path.substring(0, options);
    }

    /** Mounts of a volume in containers that keep running beside the server, by container name. */
    public static List<Located<String>> mountsOfOthers(SpireServer server, String volume) {
        List<Located<String>> mounts = new ArrayList<>();
        String own = server.as().container().map(Container::name).orElse("");
        for (Container container : server.as().workload().orElseThrow().pod().allContainers()) {
            boolean preparesOnly = container.sort() == Container.Sort.INIT && !container.isSidecar();
            if (!container.name().equals(own) && !preparesOnly) {
                container.mounts().stream()
                        .filter(mount -> mount.volume().equals(volume))
                        .map(VolumeMount::at)
                        .forEach(at -> mounts.add(new Located<>(container.name(), at)));
            }
        }
        return mounts;
    }

    /** Name of another container that mounts a volume. */
    public static Optional<String> sharer(SpireServer server, String volume) {
        return mountsOfOthers(server, volume).stream().map(Located::value).findFirst();
    }

    /** The place behind a path in the server's container, when a volume lies there. */
    public static Optional<Location> mountAt(SpireServer server, String path) {
        return server.as()
                .files()
                .flatMap(files -> files.mountOf(PodFiles.normal(path)))
                .map(VolumeMount::at);
    }
}
