// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Probe;
import dev.plumbline.model.SecurityContext;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one container of a pod spec. */
final class ContainerReader {
    private ContainerReader() {}

    static Container container(Field container, Container.Sort sort) {
        Container.Process process = new Container.Process(
                container.get("command").strings(),
                container.get("args").strings(),
                probes(container),
                container.get("workingDir").string(),
                container.get("restartPolicy").string());
        Container.Environment environment = new Container.Environment(
                container.get("env").items().stream()
                        .map(ContainerReader::variable)
                        .toList(),
                container.get("envFrom").items().stream()
                        .map(ContainerReader::from)
                        .toList());
        Container.Placement placement = new Container.Placement(
                container.get("volumeMounts").items().stream()
                        .map(ContainerReader::mount)
                        .toList(),
                container.get("ports").items().stream()
                        .map(ContainerReader::port)
                        .toList(),
                security(container.get("securityContext")),
                container.get("resources").has("limits"));
        return new Container(
                sort,
                container.get("name").text(),
                container.get("image").string(),
                process,
                environment,
                placement,
                container.at());
    }

    static SecurityContext security(Field context) {
        return new SecurityContext(
                context.get("privileged").bool(),
                context.get("runAsNonRoot").bool(),
                context.get("runAsUser").number(),
                context.get("fsGroup").number(),
                context.get("allowPrivilegeEscalation").bool(),
                context.get("readOnlyRootFilesystem").bool(),
                context.get("capabilities", "add").texts());
    }

    private static EnvVar variable(Field variable) {
        Field value = variable.get("value");
        return new EnvVar(
                variable.get("name").text(),
                value.text().isEmpty() ? Value.absent() : value.string(),
                source(variable.get("valueFrom")),
                variable.at());
    }

    private static Optional<EnvVar.Source> source(Field from) {
        if (from.has("secretKeyRef")) {
            return Optional.of(key(EnvVar.SourceKind.SECRET_KEY, from.get("secretKeyRef")));
        }
        if (from.has("configMapKeyRef")) {
            return Optional.of(key(EnvVar.SourceKind.CONFIG_MAP_KEY, from.get("configMapKeyRef")));
        }
        if (from.has("fileKeyRef")) {
            Field file = from.get("fileKeyRef");
            return Optional.of(new EnvVar.Source(
                    EnvVar.SourceKind.FILE_KEY,
                    file.get("volumeName").text(),
                    file.get("key").text(),
                    file.get("optional").isTrue(),
                    file.at()));
        }
        if (from.has("fieldRef")) {
            return Optional.of(field(EnvVar.SourceKind.FIELD, from.get("fieldRef"), "fieldPath"));
        }
        if (from.has("resourceFieldRef")) {
            return Optional.of(field(EnvVar.SourceKind.RESOURCE_FIELD, from.get("resourceFieldRef"), "resource"));
        }
        return Optional.empty();
    }

    private static EnvVar.Source key(EnvVar.SourceKind kind, Field reference) {
        return new EnvVar.Source(
                kind,
                reference.get("name").text(),
                reference.get("key").text(),
                reference.get("optional").isTrue(),
                reference.at());
    }

    private static EnvVar.Source field(EnvVar.SourceKind kind, Field reference, String key) {
        return new EnvVar.Source(kind, "", reference.get(key).text(), false, reference.at());
    }

    private static EnvFrom from(Field from) {
        boolean secret = from.has("secretRef");
        Field reference = from.get(secret ? "secretRef" : "configMapRef");
        return new EnvFrom(
                secret,
                reference.get("name").text(),
                from.get("prefix").text(),
                reference.get("optional").isTrue(),
                reference.at());
    }

    private static VolumeMount mount(Field mount) {
        return new VolumeMount(
                mount.get("name").text(),
                mount.get("mountPath").text(),
                mount.get("subPath").text(),
                mount.get("readOnly").isTrue(),
                mount.at());
    }

    private static Container.Port port(Field port) {
        return new Container.Port(
                port.get("name").text(),
                port.get("containerPort").integer().asKnown().orElse(0),
                port.get("hostPort").integer().asKnown().orElse(0));
    }

    private static List<Probe> probes(Field container) {
        List<Probe> probes = new ArrayList<>();
        for (Probe.Kind kind : Probe.Kind.values()) {
            Field probe = container.get(kind.field().split("\\.", -1));
            if (probe.isSet()) {
                probes.add(probe(kind, probe));
            }
        }
        return probes;
    }

    private static Probe probe(Probe.Kind kind, Field probe) {
        Map<String, Located<String>> headers = new LinkedHashMap<>();
        for (Field header : probe.get("httpGet", "httpHeaders").items()) {
            Field value = header.get("value");
            headers.put(header.get("name").text(), new Located<>(value.text(), value.at()));
        }
        return new Probe(
                kind,
                probe.get("exec", "command").strings(),
                probe.get("httpGet", "path").string(),
                headers,
                probe.at());
    }
}
