// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hops from a workload to the identity that it can show. */
final class IdentityHops {
    private final Inventory inventory;
    private final SpireFacts spire;

    IdentityHops(Inventory inventory, SpireFacts spire) {
        this.inventory = inventory;
        this.spire = spire;
    }

    Hop serviceAccount(Workload workload) {
        Value<String> name = workload.pod().serviceAccountName();
        Location at = name.location().orElse(workload.at());
        if (name.isUnknown()) {
            return Hop.unknown(
                    HopName.SERVICE_ACCOUNT, "which ServiceAccount it has is decided later", "render the template", at);
        }
        String account = name.asKnown().orElse("default");
        if (account.equals("default")) {
            return Hop.weak(
                    HopName.SERVICE_ACCOUNT,
                    "it runs as the namespace's default ServiceAccount, as every pod there does",
                    at,
                    Cap.SHARED_IDENTITY);
        }
        Optional<ServiceAccount> found = inventory.serviceAccount(workload.namespace(), account);
        if (found.isPresent()) {
            return Hop.ok(
                    HopName.SERVICE_ACCOUNT,
                    "ServiceAccount " + account,
                    found.get().at());
        }
        return inventory.scope().complete("", "ServiceAccount", workload.namespace())
                ? Hop.broken(HopName.SERVICE_ACCOUNT, "ServiceAccount " + account + " does not exist", at)
                : Hop.unknown(
                        HopName.SERVICE_ACCOUNT,
                        "ServiceAccount " + account + " was not read",
                        "scan the manifest of ServiceAccount " + workload.namespace() + "/" + account,
                        at);
    }

    Hop registration(Workload workload) {
        Optional<Identities> found = spire.identitiesOf(workload.id());
        Optional<Identity> certain = found.stream()
                .flatMap(identities -> identities.identities().stream())
                .filter(Identity::isCertain)
                .findFirst();
        if (certain.isPresent()) {
            return Hop.ok(
                    HopName.REGISTRATION,
                    certain.get().by().words() + " selects its pods",
                    certain.get().by().at());
        }
        Location at = workload.at();
        Optional<Identities.Refusal> refusal =
                found.flatMap(each -> each.refusals().stream().findFirst());
        if (refusal.isPresent()) {
            return Hop.broken(
                    HopName.REGISTRATION,
                    refusal.get().by().words() + " selects its pods and fails for them: "
                            + refusal.get().why(),
                    refusal.get().at());
        }
        Optional<Identities.Doubt> doubt =
                found.flatMap(each -> each.doubts().stream().findFirst());
        if (doubt.isPresent()) {
            return Hop.unknown(
                    HopName.REGISTRATION,
                    doubt.get().by().words() + " may select its pods: "
                            + doubt.get().why(),
                    "scan what decides it together with these",
                    doubt.get().at());
        }
        if (found.isPresent() && !found.get().ignoredBy().isEmpty()) {
            return Hop.broken(
                    HopName.REGISTRATION,
                    "the controller manager ignores namespace " + workload.namespace(),
                    found.get().ignoredBy().get(0).at());
        }
        Optional<Identity> uncertain =
                found.flatMap(each -> each.identities().stream().findFirst());
        if (uncertain.isPresent()) {
            return Hop.unknown(
                    HopName.REGISTRATION,
                    uncertain.get().by().words() + " may select its pods: "
                            + uncertain.get().doubt().orElse(""),
                    "scan SPIRE's own manifests as well",
                    uncertain.get().by().at());
        }
        boolean registrationsRead = !spire.clusterSpiffeIds().isEmpty()
                || !spire.staticEntries().isEmpty()
                || !spire.scriptEntries().isEmpty()
                || inventory.scope().complete("spire.spiffe.io", "ClusterSPIFFEID", "");
        return registrationsRead
                ? Hop.broken(HopName.REGISTRATION, "no registration that was read selects its pods", at)
                : Hop.unknown(
                        HopName.REGISTRATION,
                        "no ClusterSPIFFEID or entry was read",
                        "scan the manifests that register workloads with SPIRE",
                        at);
    }

    /** The SPIFFE ID and who else has it; the evidence of a shared one is the other workload. */
    Hop identity(Workload workload) {
        List<Identity> identities =
                spire.identitiesOf(workload.id()).map(Identities::identities).orElse(List.of());
        if (identities.isEmpty()) {
            return Hop.unknown(HopName.IDENTITY, "its SPIFFE ID is not known", "see the registration", workload.at());
        }
        List<String> ids =
                identities.stream().map(Identity::spiffeId).distinct().toList();
        Identity first = identities.get(0);
        if (ids.size() > 1) {
            boolean chooses = spire.consumer(workload.id())
                    .filter(SpiffeConsumer::choosesIdentity)
                    .isPresent();
            return chooses
                    ? Hop.ok(
                            HopName.IDENTITY,
                            "one of " + ids.size() + " SPIFFE IDs, which it asks for",
                            first.by().at())
                    : Hop.unknown(
                            HopName.IDENTITY,
                            "it has " + ids.size() + " SPIFFE IDs and does not say which it wants",
                            "ask for one by hint, or narrow the registrations",
                            first.by().at());
        }
        List<Workload> others = others(workload, spire.workloadsWith(first.spiffeId()));
        if (!others.isEmpty()) {
            return Hop.weak(
                    HopName.IDENTITY,
                    first.spiffeId() + ", also of " + names(others),
                    others.get(0).at(),
                    Cap.SHARED_IDENTITY);
        }
        return first.hasPlaceholder()
                ? Hop.unknown(
                        HopName.IDENTITY,
                        first.spiffeId() + ", a part of which only run time knows",
                        "scan the configuration of the controller manager",
                        first.by().at())
                : Hop.ok(HopName.IDENTITY, first.spiffeId(), first.by().at());
    }

    /** For logins with the ServiceAccount's own token: who else runs as it. */
    Hop account(Workload workload) {
        String account = workload.pod().serviceAccountName().asKnown().orElse("default");
        List<Workload> sharing = inventory.workloads().stream()
                .filter(other -> other.namespace().equals(workload.namespace()))
                .filter(other -> other.pod().serviceAccountName().isKnown(account::equals))
                .toList();
        List<Workload> others = others(workload, sharing);
        String identity = "system:serviceaccount:" + workload.namespace() + ":" + account;
        return others.isEmpty()
                ? Hop.ok(HopName.IDENTITY, identity, workload.at())
                : Hop.weak(
                        HopName.IDENTITY,
                        identity + ", also of " + names(others),
                        others.get(0).at(),
                        Cap.SHARED_IDENTITY);
    }

    static List<Workload> others(Workload workload, List<Workload> all) {
        return all.stream()
                .filter(other -> !other.id().equals(workload.id()))
                .filter(other -> other.standing() != Workload.Standing.OLD_REVISION)
                .toList();
    }

    private static String names(List<Workload> workloads) {
        String first =
                workloads.stream().limit(3).map(each -> each.id().toString()).collect(Collectors.joining(", "));
        return workloads.size() > 3 ? first + " and " + (workloads.size() - 3) + " more" : first;
    }

    /** Whether the Workload API's socket is where the process looks for it. */
    Hop socket(Workload workload, String container) {
        Optional<SpiffeConsumer> found = spire.consumer(workload.id());
        if (found.isEmpty() || found.get().volumes().isEmpty()) {
            return Hop.broken(HopName.SOCKET, "no volume brings the Workload API into its pods", workload.at());
        }
        SpiffeConsumer consumer = found.get();
        SocketVolume volume = consumer.volumes().get(0);
        List<SocketUse> uses = consumer.uses().stream()
                .filter(use -> container.isEmpty() || use.container().name().equals(container))
                .toList();
        boolean mounted = consumer.volumes().stream()
                .flatMap(each -> each.mountedBy(workload.pod()).stream())
                .anyMatch(each -> container.isEmpty() || each.name().equals(container));
        if (!mounted) {
            return Hop.broken(
                    HopName.SOCKET,
                    "container " + container + " does not mount the Workload API's volume",
                    volume.volume().at());
        }
        return uses.stream()
                .map(use -> looksElsewhere(use, consumer))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Hop.ok(
                        HopName.SOCKET,
                        volume.isCsi() ? "Workload API by " + volume.driver() : "Workload API by " + volume.hostPath(),
                        volume.volume().at()));
    }

    private static Optional<Hop> looksElsewhere(SocketUse use, SpiffeConsumer consumer) {
        Optional<String> path = use.path().asKnown().filter(known -> known.startsWith("/"));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<String> mounts = new ArrayList<>();
        consumer.volumes()
                .forEach(volume -> volume.mountsIn(use.container()).forEach(mount -> mounts.add(mount.mountPath())));
        boolean below =
                mounts.stream().anyMatch(mount -> path.get().startsWith(mount.endsWith("/") ? mount : mount + "/"));
        return below
                ? Optional.empty()
                : Optional.of(Hop.broken(
                        HopName.SOCKET, use.how() + " names a path where the Workload API is not mounted", use.at()));
    }
}
