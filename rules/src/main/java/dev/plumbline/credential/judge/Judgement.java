// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.util.List;
import java.util.Optional;

/** What was decided about a value or a part of it. */
public sealed interface Judgement {
    /** The characters that are meant. */
    PlacedText where();

    /**
     * A credential.
     *
     * @param part what part of the value it is, in words; empty for the whole
     * @param text the credential itself, as the program that uses it sees it
     */
    record Found(
            CredentialType type,
            PlacedText where,
            String part,
            SecretText text,
            Confidence confidence,
            List<String> reasons,
            Strength strength,
            Optional<String> userName)
            implements Judgement {
        public Found {
            requireNonNull(type, "type");
            requireNonNull(where, "where");
            requireNonNull(part, "part");
            requireNonNull(text, "text");
            requireNonNull(confidence, "confidence");
            reasons = List.copyOf(reasons);
            requireNonNull(strength, "strength");
            requireNonNull(userName, "userName");
        }
    }

    /** Something about secrets that is no finding. */
    record Noted(InventoryEntry.Kind kind, String what, PlacedText where) implements Judgement {
        public Noted {
            requireNonNull(kind, "kind");
            requireNonNull(what, "what");
            requireNonNull(where, "where");
        }
    }
}
