// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.spire.settings.Settings;

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

    public Value<String> trustDomain() {
        return spec.text("trustDomain");
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

    public boolean hasSeedBundle() {
        return spec.text("trustDomainBundle").isKnown(bundle -> !bundle.isBlank());
    }
}
