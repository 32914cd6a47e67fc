// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.manifest.Location;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.registration.FederatedTrustDomain;
import dev.plumbline.spire.settings.Settings.Named;
import dev.plumbline.spire.text.SpiffeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which trust domains a server federates with, whether its own file or a custom resource says so. */
public final class Federation {
    /**
     * One direction: this server takes the bundle of another trust domain.
     *
     * @param profile {@code https_web} or {@code https_spiffe}, empty when not known
     * @param endpointId the SPIFFE ID that the other endpoint must show, empty without one
     */
    public record Relation(String trustDomain, String profile, String endpointId, Location at) {}

    private Federation() {}

    public static List<Relation> of(SpireServer server, SpireFacts spire) {
        List<Relation> relations = new ArrayList<>();
        for (Named partner : server.server().in("federation").named("federates_with")) {
            Optional<Named> profile =
                    partner.body().named("bundle_endpoint_profile").stream().findFirst();
            relations.add(new Relation(
                    SpiffeId.normalisedTrustDomain(partner.name()),
                    profile.map(Named::name).orElse(""),
                    profile.flatMap(named ->
                                    named.body().text("endpoint_spiffe_id").asKnown())
                            .orElse(""),
                    partner.at()));
        }
        spire.federatedTrustDomains().stream()
                .filter(resource -> isFor(resource, server, spire))
                .forEach(resource -> relations.add(new Relation(
                        resource.trustDomain().asKnown().orElse(""),
                        resource.profile().asKnown().orElse(""),
                        resource.endpointSpiffeId().asKnown().orElse(""),
                        resource.trustDomain().location().orElse(resource.at()))));
        return relations;
    }

    /** A resource belongs to the server whose manager takes its class. */
    private static boolean isFor(FederatedTrustDomain resource, SpireServer server, SpireFacts spire) {
        if (spire.trustDomains().size() <= 1) {
            return true;
        }
        return spire.controllerManagers().stream()
                .filter(manager -> manager.claims(resource.className()).isKnown(yes -> yes))
                .map(ControllerManager::trustDomain)
                .anyMatch(domain -> domain.isKnown(name -> server.trustDomain().isKnown(name::equals)));
    }

    /** The profile of a server's own bundle endpoint; empty when it publishes none. */
    public static Optional<String> publishedProfile(SpireServer server) {
        return server.server()
                .in("federation")
                .block("bundle_endpoint")
                .map(endpoint -> endpoint.has("acme")
                                || endpoint.named("profile").stream()
                                        .anyMatch(named -> named.name().equals("https_web"))
                        ? "https_web"
                        : "https_spiffe");
    }
}
