// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import java.util.Optional;

/** Whether anybody in the estate is seen to use JWT-SVIDs, which need a server at the moment of use. */
public final class JwtUse {
    private JwtUse() {}

    /** What shows it, as half a sentence; empty when nothing does. */
    public static Optional<String> evidence(SpireFacts spire) {
        Optional<SpiffeConsumer> consumer = spire.consumers().stream()
                .filter(candidate -> !candidate.audiences().isEmpty())
                // A chart's own test says nothing about who uses tokens.
                .filter(candidate -> candidate
                        .workload()
                        .metadata()
                        .annotation("helm.sh/hook")
                        .isEmpty())
                .findFirst();
        if (consumer.isPresent()) {
            return Optional.of(consumer.get().id() + " asks for JWT-SVIDs");
        }
        return spire.of(OidcProvider.class).stream()
                .findFirst()
                .map(provider -> provider.id() + " publishes the keys of JWT-SVIDs");
    }
}
