// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Container;
import dev.plumbline.vault.server.ImageName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images whose entry point documents that it reads a variable's value from a file when another variable names one. */
final class FileConventions {
    private static final String SUFFIX = "_FILE";

    /** Last part of the repository, and the beginnings of the variables that it does this for. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("mysql", List.of("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD", "MYSQL_USER")),
            Map.entry("percona", List.of("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD")),
            Map.entry("mariadb", List.of("MARIADB_", "MYSQL_")),
            Map.entry("postgres", List.of("POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB")),
            Map.entry("mongo", List.of("MONGO_INITDB_ROOT_")),
            Map.entry("wordpress", List.of("WORDPRESS_")),
            Map.entry("nextcloud", List.of("MYSQL_", "POSTGRES_", "NEXTCLOUD_ADMIN_")),
            Map.entry("minio", List.of("MINIO_ROOT_")));

    private FileConventions() {}

    /** The variable that names the file, for an image that has the convention and no other command. */
    static Optional<String> fileVariable(Container container, String variable) {
        Optional<ImageName> image = container.image().asKnown().map(ImageName::parse);
        if (image.isEmpty() || !container.command().isEmpty()) {
            return Optional.empty();
        }
        String repository = image.get().repository();
        String name = repository.substring(repository.lastIndexOf('/') + 1);
        if (name.equals("grafana") && variable.startsWith("GF_")) {
            return Optional.of(variable + "__FILE");
        }
        boolean bitnami = repository.contains("bitnami") && variable.endsWith("_PASSWORD");
        boolean known = KNOWN.getOrDefault(name, List.of()).stream().anyMatch(variable::startsWith);
        return bitnami || known ? Optional.of(variable + SUFFIX) : Optional.empty();
    }
}
