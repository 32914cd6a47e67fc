// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.IdentityPlane.Issued;
import dev.plumbline.finding.IdentityPlane.Setting;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.reach.Federation;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.spire.text.GoDuration;
import dev.plumbline.spire.text.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Draws SPIRE in one estate: parts, federation, identities and where they come from. */
final class IdentityPlanes {
    /** Of thousands of workloads with one identity the number says enough. */
    private static final int MOST_NAMED = 20;

    private IdentityPlanes() {}

    /** Empty where there is nothing of SPIRE. */
    static Optional<IdentityPlane> of(String estate, Facts facts) {
        SpireFacts spire = facts.spire();
        if (!spire.isPresent()) {
            return Optional.empty();
        }
        List<IdentityPlane.Component> components = spire.components().stream()
                .map(component -> new IdentityPlane.Component(
                        component.as().product().program(),
                        component.id(),
                        component
                                .release()
                                .version()
                                .asKnown()
                                .map(Version::toString)
                                .orElse(""),
                        ComponentSettings.of(component),
                        component.at()))
                .toList();
        List<IdentityPlane.Federation> federation = spire.servers().stream()
                .flatMap(server -> Federation.of(server, spire).stream()
                        .map(relation -> new IdentityPlane.Federation(
                                server.trustDomain().asKnown().orElse(""),
                                relation.trustDomain(),
                                relation.profile(),
                                relation.at())))
                .toList();
        Map<String, List<Workload>> holders = new HashMap<>();
        List<Issued> identities = spire.identities().stream()
                .flatMap(found -> found.identities().stream()
                        .filter(identity -> !identity.masked())
                        .map(identity -> issued(
                                found,
                                identity,
                                holders.computeIfAbsent(identity.spiffeId(), spire::workloadsWith),
                                spire)))
                .toList();
        IdentityPlane plane = new IdentityPlane(
                estate, List.copyOf(new TreeSet<>(spire.trustDomains())), components, federation, identities);
        return plane.isEmpty() ? Optional.empty() : Optional.of(plane);
    }

    private static Issued issued(Identities found, Identity identity, List<Workload> holders, SpireFacts spire) {
        ObjectId workload = found.workload().id();
        Identity.Entry entry = identity.entry();
        Optional<SpiffeConsumer> consumer = spire.consumer(workload);
        List<String> shared = holders.stream()
                .map(Workload::id)
                .filter(other -> !other.equals(workload))
                .limit(MOST_NAMED)
                .map(ObjectId::toString)
                .toList();
        return new Issued(
                identity.spiffeId(),
                workload,
                identity.by().words(),
                identity.by().at(),
                entry.parent(),
                entry.selectors(),
                lifetimes(entry),
                entry.dnsNames(),
                entry.federatesWith(),
                entry.hint(),
                consumer.map(SpiffeConsumer::audiences)
                        .map(TreeSet::new)
                        .map(List::copyOf)
                        .orElse(List.of()),
                consumer.map(IdentityPlanes::sockets).orElse(List.of()),
                identity.doubt(),
                holders.size(),
                shared);
    }

    private static List<Setting> lifetimes(Identity.Entry entry) {
        List<Setting> lifetimes = new ArrayList<>();
        entry.x509Ttl()
                .asKnown()
                .ifPresent(duration -> lifetimes.add(new Setting("X.509-SVID", GoDuration.words(duration))));
        entry.jwtTtl()
                .asKnown()
                .ifPresent(duration -> lifetimes.add(new Setting("JWT-SVID", GoDuration.words(duration))));
        return lifetimes;
    }

    private static List<String> sockets(SpiffeConsumer consumer) {
        return consumer.volumes().stream()
                .map(volume -> volume.isCsi() ? driver(volume) : "hostPath " + volume.hostPath())
                .distinct()
                .toList();
    }

    private static String driver(SocketVolume volume) {
        return "CSI driver " + volume.driver();
    }
}
