// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of a workload decides who it is, what it reads and how. */
final class WorkloadFields {
    /** Put into every pod by the API server. */
    private static final String ACCOUNT_TOKEN = "kube-api-access-";

    private WorkloadFields() {}

    static Fields of(Workload workload) {
        PodSpec pod = workload.pod();
        Fields fields = new Fields();
        fields.closed("serviceAccountName", pod.serviceAccountName());
        fields.closed(
                "automountServiceAccountToken",
                pod.automountToken().isAbsent() ? Value.known(true, workload.at()) : pod.automountToken());
        pod.metadata().labels().forEach((key, value) -> fields.open("labels[" + key + "]", value.value()));
        pod.metadata().annotations().forEach((key, value) -> fields.open("annotations[" + key + "]", value.value()));
        pod.allContainers().forEach(container -> add(container, fields));
        for (Volume volume : pod.volumes()) {
            if (!volume.name().startsWith(ACCOUNT_TOKEN)) {
                fields.closed("volumes[" + volume.name() + "]", signature(volume.source()));
            }
        }
        return fields;
    }

    private static void add(Container container, Fields fields) {
        String name = container.sort().field() + "[" + container.name() + "]";
        fields.closed(name, true);
        fields.closed(name + ".image", container.image());
        fields.closed(name + ".command", texts(container.command()));
        fields.closed(name + ".args", texts(container.args()));
        container.env().forEach(variable -> add(name + ".env[" + variable.name() + "]", variable, fields));
        List<List<Object>> from = new ArrayList<>();
        for (EnvFrom each : container.envFrom()) {
            from.add(List.of(each.secret(), each.object(), each.prefix()));
        }
        fields.closed(name + ".envFrom", from);
        for (VolumeMount mount : container.mounts()) {
            if (!mount.volume().startsWith(ACCOUNT_TOKEN)) {
                fields.closed(
                        name + ".volumeMounts[" + mount.mountPath() + "]", List.of(mount.volume(), mount.subPath()));
            }
        }
    }

    private static void add(String name, EnvVar variable, Fields fields) {
        if (variable.source().isEmpty()) {
            // An empty value and none are the same to the process.
            fields.closed(name, variable.value().isAbsent() ? Value.known("", variable.at()) : variable.value());
            return;
        }
        EnvVar.Source source = variable.source().get();
        fields.closed(name, List.of(source.kind(), source.object(), source.key()));
    }

    private static List<String> texts(List<Located<String>> words) {
        return words.stream().map(Located::value).toList();
    }

    private static Object signature(VolumeSource source) {
        if (source instanceof VolumeSource.Projected projected) {
            return projected.sources().stream().map(WorkloadFields::signature).toList();
        }
        if (source instanceof VolumeSource.Csi csi) {
            Map<String, String> attributes = new TreeMap<>();
            csi.attributes().forEach((key, value) -> attributes.put(key, value.value()));
            return List.of("csi", csi.driver(), csi.publishSecret(), attributes);
        }
        if (source instanceof VolumeSource.Other other) {
            return List.of("other", other.type());
        }
        if (source instanceof VolumeSource.ServiceAccountToken token) {
            return List.of("token", token.audience(), token.path());
        }
        if (source instanceof VolumeSource.ConfigMapFiles files) {
            return List.of("configMap", files.name(), (Collection<?>) files.items());
        }
        if (source instanceof VolumeSource.SecretFiles files) {
            return List.of("secret", files.name(), (Collection<?>) files.items());
        }
        if (source instanceof VolumeSource.HostPath path) {
            // The type is a check only, and its default is written out in a cluster.
            return List.of("hostPath", path.path());
        }
        return source;
    }
}
