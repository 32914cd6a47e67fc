// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Container;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import java.util.List;
import java.util.Optional;

/** What the token files that containers see prove, and to whom: the volume that a file lies in decides, not its name. */
record TokenFiles(Optional<Workload> workload, List<Container> containers) {
    private record Place(VolumeMount mount, Volume volume) {}

    TokenFiles {
        containers = List.copyOf(containers);
    }

    static TokenFiles of(Workload workload, Container container) {
        return new TokenFiles(Optional.of(workload), List.of(container));
    }

    /** Those of a container that is only added at admission and sees what others of the pod see. */
    static TokenFiles ofAny(Workload workload) {
        return new TokenFiles(Optional.of(workload), workload.pod().allContainers());
    }

    /** Of a script that nobody is seen to run. */
    static TokenFiles none() {
        return new TokenFiles(Optional.empty(), List.of());
    }

    /** How a file logs in; empty when nothing says what it is. */
    Optional<Login.Kind> kindOf(String path) {
        if (path.startsWith("/var/run/secrets/kubernetes.io/") || path.startsWith("/run/secrets/kubernetes.io/")) {
            return Optional.of(Login.Kind.SERVICE_ACCOUNT);
        }
        return placeOf(path).flatMap(place -> kindOf(path, place.volume().source()));
    }

    private Optional<Login.Kind> kindOf(String path, VolumeSource source) {
        if (source instanceof VolumeSource.Projected) {
            return Optional.of(Login.Kind.SERVICE_ACCOUNT);
        }
        boolean token = path.endsWith("token") || path.endsWith(".jwt") || path.endsWith("svid");
        if (token && source instanceof VolumeSource.SecretFiles) {
            return Optional.of(Login.Kind.STORED_ACCOUNT_TOKEN);
        }
        return token && source instanceof VolumeSource.EmptyDir && hasWorkloadApi()
                ? Optional.of(Login.Kind.JWT_SVID)
                : Optional.empty();
    }

    private boolean hasWorkloadApi() {
        return workload.stream()
                .anyMatch(pod -> pod.pod().allContainers().stream()
                        .anyMatch(container -> PodPlaces.hasWorkloadApi(pod, container)));
    }

    /** The audience of the projected token that lies there; absent for the account's own token. */
    Value<String> audienceOf(String path) {
        Optional<Place> place = placeOf(path);
        if (place.isEmpty() || !(place.get().volume().source() instanceof VolumeSource.Projected projected)) {
            return Value.absent();
        }
        List<VolumeSource.ServiceAccountToken> tokens = PodPlaces.tokens(projected);
        Volume volume = place.get().volume();
        return tokens.stream()
                .filter(token -> PodPlaces.pathOf(place.get().mount(), token.path())
                        .filter(path::equals)
                        .isPresent())
                .findFirst()
                .map(token -> PodPlaces.audience(token, volume))
                .orElseGet(() -> tokens.isEmpty()
                        ? Value.absent()
                        : Value.unknown("the volume brings no token to " + path, volume.at()));
    }

    private Optional<Place> placeOf(String path) {
        return containers.stream()
                .flatMap(container -> PodPlaces.mountOf(container, path).stream())
                .flatMap(mount -> workload.flatMap(pod -> pod.pod().volume(mount.volume())).stream()
                        .map(volume -> new Place(mount, volume)))
                .findFirst();
    }
}
