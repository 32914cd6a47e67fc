// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Subject;
import dev.plumbline.spire.settings.Settings;

/** A custom resource that a controller manager of the right class takes up. */
public sealed interface SpireResource extends Subject permits ClusterSpiffeId, StaticEntry, FederatedTrustDomain {
    Settings spec();

    /** Empty when it has none. */
    default String className() {
        return spec().text("className").asKnown().orElse("");
    }

    /** Where its class stands, or should stand. */
    default Location classAt() {
        return spec().text("className").location().orElse(spec().at());
    }

    default String kind() {
        return id().kind();
    }
}
