// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hops from a workload to the identity that it can show. */
final class IdentityHops {
    private final Inventory inventory;
    private final SpireFacts spire;
    private final Unregistered unregistered;
    private final SocketNames sockets;
    private final Map<ObjectId, SpiffeConsumer> consumers = new HashMap<>();
    private final Map<String, List<Workload>> runningAs = new HashMap<>();

    IdentityHops(Inventory inventory, SpireFacts spire) {
        this.inventory = inventory;
        this.spire = spire;
        unregistered = new Unregistered(spire);
        sockets = new SocketNames(spire);
        spire.consumers().forEach(consumer -> consumers.putIfAbsent(consumer.id(), consumer));
        for (Workload workload : inventory.workloads()) {
            workload.pod()
                    .serviceAccountName()
                    .asKnown()
                    .ifPresent(account -> runningAs
                            .computeIfAbsent(workload.namespace() + "/" + account, key -> new ArrayList<>())
                            .add(workload));
        }
    }

    /** The account that the login acts as: the pod's own, or another one that a resource names. */
    Hop serviceAccount(Workload workload, Optional<VaultClient> client) {
        Login.Account other = client.map(each -> each.login().account()).orElseGet(Login.Account::none);
        boolean own = other.name().isAbsent()
                || other.name()
                        .asKnown()
                        .equals(workload.pod().serviceAccountName().asKnown());
        Value<String> name = own ? workload.pod().serviceAccountName() : other.name();
        String namespace =
                own ? workload.namespace() : other.namespace().asKnown().orElse(workload.namespace());
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
        Optional<ServiceAccount> found = inventory.serviceAccount(namespace, account);
        if (found.isPresent()) {
            return Hop.ok(
                    HopName.SERVICE_ACCOUNT,
                    "ServiceAccount " + account,
                    found.get().at());
        }
        return inventory.scope().complete("", "ServiceAccount", namespace)
                ? Hop.broken(HopName.SERVICE_ACCOUNT, "ServiceAccount " + account + " does not exist", at)
                : Hop.unknown(
                        HopName.SERVICE_ACCOUNT,
                        "ServiceAccount " + account + " was not read",
                        "scan the manifest of ServiceAccount " + namespace + "/" + account,
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
        Optional<Unregistered.Why> nearest = unregistered.of(workload);
        if (nearest.isPresent()) {
            return Hop.broken(
                    HopName.REGISTRATION,
                    nearest.get().statement(),
                    nearest.get().at());
        }
        boolean registrationsRead = !spire.staticEntries().isEmpty()
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
            boolean chooses =
                    consumer(workload).filter(SpiffeConsumer::choosesIdentity).isPresent();
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

    /** For logins with a ServiceAccount's own token: who else runs as it. */
    Hop account(Workload workload, VaultClient client) {
        Login.Account named = client.login().account();
        String namespace = named.namespace().asKnown().orElse(workload.namespace());
        Optional<String> account = named.name().isAbsent()
                ? workload.pod().serviceAccountName().asKnown().or(() -> Optional.of("default"))
                : named.name().asKnown();
        if (account.isEmpty()) {
            return Hop.unknown(
                    HopName.IDENTITY, "which account it logs in as is not known", "render the template", workload.at());
        }
        List<Workload> others = others(workload, runningAs.getOrDefault(namespace + "/" + account.get(), List.of()));
        String identity = "system:serviceaccount:" + namespace + ":" + account.get();
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

    Optional<SpiffeConsumer> consumer(Workload workload) {
        return Optional.ofNullable(consumers.get(workload.id()));
    }

    Hop socket(Workload workload, String container) {
        return SocketHop.of(workload, consumer(workload), container, sockets);
    }
}
