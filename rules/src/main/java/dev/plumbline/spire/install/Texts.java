// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The kept payload of an estate by carrier and key, each text parsed once. */
final class Texts {
    private final Map<ObjectId, Map<String, KeptText>> byCarrier = new HashMap<>();
    private final Map<KeptText, ConfigurationReader.Parsed> parsed = new HashMap<>();

    Texts(Inventory inventory) {
        for (KeptText text : inventory.keptTexts()) {
            text.carrier()
                    .ifPresent(carrier -> byCarrier
                            .computeIfAbsent(carrier, id -> new HashMap<>())
                            .put(text.key(), text));
        }
    }

    Optional<KeptText> find(ObjectId carrier, String key) {
        return Optional.ofNullable(byCarrier.getOrDefault(carrier, Map.of()).get(key));
    }

    ConfigurationReader.Parsed parse(KeptText text) {
        return parsed.computeIfAbsent(text, ConfigurationReader::read);
    }
}
