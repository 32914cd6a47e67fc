// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.SpiffeId;
import java.util.Optional;

/** A ClusterFederatedTrustDomain: a foreign trust domain whose bundle the server fetches. */
public record FederatedTrustDomain(CustomResource resource, Settings spec) implements SpireResource {
    public static final String KIND = "ClusterFederatedTrustDomain";

    public static FederatedTrustDomain of(CustomResource resource) {
        return new FederatedTrustDomain(resource, ResourceSettings.of(resource).in("spec"));
    }

    @Override
    public ObjectId id() {
        return resource.id();
    }

    @Override
    public Location at() {
        return resource.at();
    }

    /** The name, also where it is written as a SPIFFE ID, as the controller manager takes it. */
    public Value<String> trustDomain() {
        return spec.text("trustDomain").map(SpiffeId::normalisedTrustDomain);
    }

    public Value<String> bundleEndpointUrl() {
        return spec.text("bundleEndpointURL");
    }

    public Value<String> profile() {
        return spec.in("bundleEndpointProfile").text("type");
    }

    public Value<String> endpointSpiffeId() {
        return spec.in("bundleEndpointProfile").text("endpointSPIFFEID");
    }

    /** Why its seed bundle cannot be read, as half a sentence; the manager then skips the whole object. */
    public Optional<String> bundleFault() {
        String bundle = spec.text("trustDomainBundle").asKnown().orElse("").strip();
        if (bundle.isEmpty()) {
            return Optional.empty();
        }
        if (bundle.startsWith("-----BEGIN")) {
            return Optional.of("is PEM, but a SPIFFE bundle is JSON with keys");
        }
        HclDocument read = Hcl.read(PlacedText.ofFile(bundle));
        return bundle.startsWith("{") && read.json() && read.problems().isEmpty()
                ? Optional.empty()
                : Optional.of("is no JSON, as a SPIFFE bundle is");
    }

    public boolean hasSeedBundle() {
        return spec.text("trustDomainBundle").isKnown(bundle -> !bundle.isBlank());
    }
}
