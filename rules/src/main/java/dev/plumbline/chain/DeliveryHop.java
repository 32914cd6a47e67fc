// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.model.Container;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last hop: where what was read comes to lie, and whether the process finds it there. */
final class DeliveryHop {
    private static final Duration BRIEF = Duration.ofHours(1);
    private static final String OF_CLIENT = "see the client's own configuration";

    private final Engines engines;

    DeliveryHop(Engines engines) {
        this.engines = engines;
    }

    Hop of(VaultClient client, Workload workload) {
        if (client.deliveries().isEmpty()) {
            return Hop.unknown(HopName.DELIVERY, "where it puts what it reads is not known", OF_CLIENT, client.at());
        }
        Optional<Hop> notConsumed = notConsumed(client, workload);
        if (notConsumed.isPresent()) {
            return notConsumed.get();
        }
        Delivery worst = client.deliveries().get(0);
        for (Delivery delivery : client.deliveries()) {
            worst = delivery.kind().ordinal() > worst.kind().ordinal() ? delivery : worst;
        }
        String place = worst.kind() == Delivery.Kind.KUBERNETES_SECRET
                        && !worst.place().contains(" ")
                ? "Kubernetes Secret " + worst.place()
                : worst.kind().words();
        String words = "delivered to " + place + (client.usage().once() ? ", read once" : "");
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        switch (worst.kind()) {
            case NODE_DISK, PERSISTENT -> caps.add(Cap.ON_DISK);
            case CONFIG_MAP, OTHER_OBJECT -> caps.add(Cap.PUBLISHED);
            case KUBERNETES_SECRET -> {
                Optional<Hop> open = synchronised(client, worst, words, caps);
                if (open.isPresent()) {
                    return open.get();
                }
            }
            case UNKNOWN -> {
                return Hop.unknown(HopName.DELIVERY, words, OF_CLIENT, worst.at());
            }
            case PROCESS, MEMORY, ENVIRONMENT -> {
                // Nothing of it outlives the process.
            }
        }
        return caps.isEmpty()
                ? Hop.ok(HopName.DELIVERY, words, worst.at())
                : Hop.weak(HopName.DELIVERY, words, worst.at(), caps.toArray(Cap[]::new));
    }

    /** A Secret that holds a value for an hour at most is worth less to whoever reads it later. */
    private Optional<Hop> synchronised(VaultClient client, Delivery at, String words, Set<Cap> caps) {
        Optional<Boolean> dynamic = engines.isDynamic(client);
        Optional<Duration> lease = engines.lease(client);
        if (dynamic.filter(each -> !each).isPresent()
                || lease.filter(DeliveryHop::isLong).isPresent()) {
            caps.add(Cap.SYNCHRONISED);
            return Optional.empty();
        }
        if (dynamic.isPresent() && lease.isPresent()) {
            caps.add(Cap.SYNCHRONISED_BRIEFLY);
            return Optional.empty();
        }
        return Optional.of(Hop.unknown(
                HopName.DELIVERY,
                words + "; how long its lease is was not read",
                "scan what writes the issuing role in Vault",
                at.at(),
                Cap.SYNCHRONISED_BRIEFLY));
    }

    private static boolean isLong(Duration lease) {
        return lease.compareTo(BRIEF) > 0;
    }

    /** A file that another container mounts by subPath must be one that is produced. */
    private static Optional<Hop> notConsumed(VaultClient client, Workload workload) {
        Optional<Container> producer = workload.pod().container(client.container());
        if (producer.isEmpty()) {
            return Optional.empty();
        }
        for (VolumeMount produced : producer.get().mounts()) {
            Optional<Volume> volume = workload.pod().volume(produced.volume());
            boolean scratch = volume.filter(each -> each.source() instanceof VolumeSource.EmptyDir)
                    .isPresent();
            List<String> files = files(client, produced.mountPath());
            if (scratch && !files.isEmpty()) {
                Optional<Hop> missing = missing(workload, producer.get(), produced, files);
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    /** What the client writes below a folder; where it names the folder only, it calls files as the paths end. */
    private static List<String> files(VaultClient client, String folder) {
        List<String> files = new ArrayList<>();
        for (Delivery delivery : client.deliveries()) {
            String place = delivery.place();
            if (place.startsWith(folder + "/")) {
                files.add(place.substring(folder.length() + 1));
            } else if (place.equals(folder) && client.mechanism() == Mechanism.SIDECAR) {
                client.requests()
                        .forEach(request -> request.path()
                                .asKnown()
                                .ifPresent(path -> files.add(path.substring(path.lastIndexOf('/') + 1))));
            }
        }
        return files;
    }

    private static Optional<Hop> missing(
            Workload workload, Container producer, VolumeMount produced, List<String> files) {
        for (Container consumer : workload.pod().allContainers()) {
            for (VolumeMount mount : consumer.mounts()) {
                boolean same = !consumer.equals(producer) && mount.volume().equals(produced.volume());
                String first = mount.subPath();
                boolean written = files.stream().anyMatch(file -> file.equals(first) || file.startsWith(first + "/"));
                if (same && !first.isEmpty() && !written) {
                    return Optional.of(Hop.broken(
                            HopName.DELIVERY,
                            "container %s mounts %s, and only %s is written"
                                    .formatted(consumer.name(), first, String.join(", ", files)),
                            mount.at()));
                }
            }
        }
        return Optional.empty();
    }
}
