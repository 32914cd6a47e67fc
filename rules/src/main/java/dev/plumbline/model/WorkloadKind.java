// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds that run pods, and where each keeps its pod template. */
public enum WorkloadKind {
    POD("", "Pod", ""),
    REPLICATION_CONTROLLER("", "ReplicationController", "spec.template"),
    DEPLOYMENT("apps", "Deployment", "spec.template"),
    STATEFUL_SET("apps", "StatefulSet", "spec.template"),
    DAEMON_SET("apps", "DaemonSet", "spec.template"),
    REPLICA_SET("apps", "ReplicaSet", "spec.template"),
    JOB("batch", "Job", "spec.template"),
    CRON_JOB("batch", "CronJob", "spec.jobTemplate.spec.template"),
    DEPLOYMENT_CONFIG("apps.openshift.io", "DeploymentConfig", "spec.template"),
    ROLLOUT("argoproj.io", "Rollout", "spec.template"),
    KNATIVE_SERVICE("serving.knative.dev", "Service", "spec.template"),
    /** Holds an old pod template under {@code data}; owned by a StatefulSet or DaemonSet. */
    CONTROLLER_REVISION("apps", "ControllerRevision", "data.spec.template");

    private final String group;
    private final String kind;
    private final List<String> podTemplate;

    WorkloadKind(String group, String kind, String podTemplate) {
        this.group = group;
        this.kind = kind;
        this.podTemplate = podTemplate.isEmpty() ? List.of() : List.of(podTemplate.split("\\.", -1));
    }

    /** The workload kind of an object, when it runs pods; old groups ({@code extensions}) count as today's. */
    public static Optional<WorkloadKind> of(ObjectId id) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.kind.equals(id.kind()) && candidate.servedBy(id.group()))
                .findFirst();
    }

    private boolean servedBy(String candidate) {
        boolean movedFromExtensions = group.equals("apps") && candidate.equals("extensions");
        boolean oldDeploymentConfig = this == DEPLOYMENT_CONFIG && candidate.isEmpty();
        return group.equals(candidate) || movedFromExtensions || oldDeploymentConfig;
    }

    public String group() {
        return group;
    }

    public String kind() {
        return kind;
    }

    /** Keys from the object's root to what holds the pod's {@code metadata} and {@code spec}; empty for a Pod itself. */
    public List<String> podTemplate() {
        return podTemplate;
    }
}
