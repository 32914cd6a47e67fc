// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads the volumes of a pod spec. */
final class VolumeReader {
    private VolumeReader() {}

    static List<Volume> volumes(Field volumes, Field claimTemplates) {
        Stream<Volume> listed = volumes.items().stream()
                .map(volume -> new Volume(volume.get("name").text(), source(volume), volume.at()));
        Stream<Volume> claimed = claimTemplates.items().stream().map(VolumeReader::claim);
        return Stream.concat(listed, claimed).toList();
    }

    private static Volume claim(Field template) {
        String name = template.get("metadata", "name").text();
        return new Volume(name, new VolumeSource.Claim(name), template.at());
    }

    private static VolumeSource source(Field volume) {
        Field type = volume.children().stream()
                .filter(field -> !field.path().lastKey().orElse("").equals("name"))
                .findFirst()
                .orElse(volume);
        return switch (type.path().lastKey().orElse("")) {
            case "configMap" -> configMap(type);
            case "secret" -> secret(type, "secretName");
            case "projected" ->
                new VolumeSource.Projected(type.get("sources").items().stream()
                        .map(VolumeReader::projection)
                        .toList());
            case "emptyDir" -> new VolumeSource.EmptyDir(type.get("medium").text());
            case "hostPath" ->
                new VolumeSource.HostPath(
                        type.get("path").text(), type.get("type").text());
            case "csi" ->
                new VolumeSource.Csi(
                        type.get("driver").text(),
                        type.get("readOnly").isTrue(),
                        type.get("volumeAttributes").stringMap(),
                        type.get("nodePublishSecretRef", "name").text());
            case "downwardAPI" -> new VolumeSource.DownwardApi();
            case "persistentVolumeClaim" ->
                new VolumeSource.Claim(type.get("claimName").text());
            case "ephemeral" -> new VolumeSource.Claim("");
            default -> other(volume, type);
        };
    }

    /** A volume without any type is an emptyDir, as the API's defaulting makes it. */
    private static VolumeSource other(Field volume, Field type) {
        return type == volume
                ? new VolumeSource.EmptyDir("")
                : new VolumeSource.Other(type.path().lastKey().orElse(""), type.at());
    }

    private static VolumeSource projection(Field source) {
        if (source.has("configMap")) {
            return configMap(source.get("configMap"));
        }
        if (source.has("secret")) {
            return secret(source.get("secret"), "name");
        }
        if (source.has("serviceAccountToken")) {
            Field token = source.get("serviceAccountToken");
            OptionalLong seconds = token.get("expirationSeconds")
                    .number()
                    .asKnown()
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            return new VolumeSource.ServiceAccountToken(
                    token.get("audience").text(), seconds, token.get("path").text());
        }
        if (source.has("clusterTrustBundle")) {
            Field bundle = source.get("clusterTrustBundle");
            return new VolumeSource.ClusterTrustBundle(
                    bundle.get("name").text(),
                    bundle.get("signerName").text(),
                    bundle.get("path").text());
        }
        return new VolumeSource.DownwardApi();
    }

    private static VolumeSource configMap(Field field) {
        return new VolumeSource.ConfigMapFiles(
                field.get("name").text(), items(field), field.get("optional").isTrue());
    }

    private static VolumeSource secret(Field field, String nameKey) {
        return new VolumeSource.SecretFiles(
                field.get(nameKey).text(), items(field), field.get("optional").isTrue());
    }

    private static List<VolumeSource.Item> items(Field field) {
        return field.get("items").items().stream()
                .map(item -> new VolumeSource.Item(
                        item.get("key").text(), item.get("path").text()))
                .toList();
    }
}
