// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.finding.Notice;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Secret;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Names what a cluster has beside the files, of the kinds and in the namespaces that the files speak of. */
final class OnlyInCluster {
    private static final int SHOWN = 10;
    /** What Kubernetes puts into every namespace itself. */
    private static final Set<String> EVERYWHERE = Set.of("kube-root-ca.crt", "openshift-service-ca.crt", "default");

    /** Written by machines as a record, or on behalf of another object. */
    private static final Set<String> MACHINE_MADE =
            Set.of("helm.sh/release.v1", "kubernetes.io/service-account-token", "bootstrap.kubernetes.io/token");

    private record Place(String group, String kind, String namespace) {}

    private final Set<ObjectId> intended;
    private final Set<Place> spokenOf = new HashSet<>();

    OnlyInCluster(Set<ObjectId> intended) {
        this.intended = intended;
        intended.forEach(id -> spokenOf.add(new Place(id.group(), id.kind(), id.namespace())));
    }

    List<Notice> notices(Collection<Gathered> state) {
        Map<String, List<Gathered>> byPlace = new TreeMap<>();
        for (Gathered each : state) {
            ObjectId id = each.object().id();
            boolean concerned = spokenOf.contains(new Place(id.group(), id.kind(), id.namespace()));
            if (concerned && !id.namespace().isEmpty() && !intended.contains(id) && isByHand(each)) {
                byPlace.computeIfAbsent(id.namespace() + " " + id.kind(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        return byPlace.values().stream().map(OnlyInCluster::notice).toList();
    }

    private static boolean isByHand(Gathered each) {
        ObjectId id = each.object().id();
        boolean owned = each.object() instanceof Workload workload
                && !workload.metadata().owners().isEmpty();
        boolean given = (each.object() instanceof ConfigMap || each.object() instanceof ServiceAccount)
                && EVERYWHERE.contains(id.name());
        boolean made = each.object() instanceof Secret secret
                && (MACHINE_MADE.contains(secret.type())
                        || !secret.metadata().owners().isEmpty());
        return !owned && !given && !made;
    }

    private static Notice notice(List<Gathered> objects) {
        ObjectId first = objects.get(0).object().id();
        List<String> names = objects.stream()
                .limit(SHOWN)
                .map(each -> each.object().id().name())
                .toList();
        int more = objects.size() - names.size();
        return new Notice(
                Notice.Level.NOTE,
                "only-in-cluster",
                "%s of namespace %s only in the cluster, in no file: %s%s"
                        .formatted(
                                first.kind(),
                                first.namespace(),
                                String.join(", ", names),
                                more > 0 ? " and " + more + " more" : ""),
                Optional.of(objects.get(0).object().at()));
    }
}
