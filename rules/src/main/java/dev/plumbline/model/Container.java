// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Optional;

/** A container of any sort: init, main or ephemeral. */
public record Container(
        Sort sort,
        String name,
        Value<String> image,
        Process process,
        Environment environment,
        Placement placement,
        Location at) {
    /** The three lists of a pod spec. */
    public enum Sort {
        INIT("initContainers"),
        MAIN("containers"),
        EPHEMERAL("ephemeralContainers");

        private final String field;

        Sort(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /**
     * What runs.
     *
     * @param command replaces the image's entry point, empty when not set
     * @param restartPolicy {@code Always} makes an init container a sidecar
     */
    public record Process(
            List<Located<String>> command,
            List<Located<String>> args,
            List<Probe> probes,
            Value<String> workingDirectory,
            Value<String> restartPolicy) {
        public Process {
            command = List.copyOf(command);
            args = List.copyOf(args);
            probes = List.copyOf(probes);
        }
    }

    /** What it finds in its environment. */
    public record Environment(List<EnvVar> variables, List<EnvFrom> from) {
        public Environment {
            variables = List.copyOf(variables);
            from = List.copyOf(from);
        }
    }

    /** A port that the container says it listens on. */
    public record Port(String name, int number, int hostPort) {}

    /** Where it stands: mounts, ports, rights. */
    public record Placement(
            List<VolumeMount> mounts, List<Port> ports, SecurityContext security, boolean hasResourceLimits) {
        public Placement {
            mounts = List.copyOf(mounts);
            ports = List.copyOf(ports);
        }
    }

    public List<EnvVar> env() {
        return environment.variables();
    }

    public List<EnvFrom> envFrom() {
        return environment.from();
    }

    public List<Located<String>> command() {
        return process.command();
    }

    public List<Located<String>> args() {
        return process.args();
    }

    public List<Probe> probes() {
        return process.probes();
    }

    public List<VolumeMount> mounts() {
        return placement.mounts();
    }

    /** The variable of this name; the last one when it is repeated, as the kubelet takes it. */
    public Optional<EnvVar> variable(String variableName) {
        return env().stream()
                .filter(variable -> variable.name().equals(variableName))
                .reduce((first, second) -> second);
    }

    /** True for an init container that keeps running beside the main ones. */
    public boolean isSidecar() {
        return sort == Sort.INIT && process.restartPolicy().isKnown("Always"::equals);
    }
}
