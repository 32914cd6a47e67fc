// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;

/**
 * A value with what is known about it.
 *
 * @param key what it is called where it stands
 * @param parents the names around it, nearest first; they decide where the key itself says nothing ({@code value}, {@code default})
 * @param userName the user named beside it
 * @param askedBy the program that is documented to read the value as a password, whatever the key says
 */
public record Candidate(
        String key,
        List<String> parents,
        PlacedText value,
        Setting setting,
        Optional<String> userName,
        Optional<String> askedBy) {
    public Candidate {
        requireNonNull(key, "key");
        parents = List.copyOf(parents);
        requireNonNull(value, "value");
        requireNonNull(setting, "setting");
        requireNonNull(userName, "userName");
        requireNonNull(askedBy, "askedBy");
    }

    public Candidate(String key, List<String> parents, PlacedText value, Setting setting, Optional<String> userName) {
        this(key, parents, value, setting, userName, Optional.empty());
    }

    public static Candidate of(String key, PlacedText value, Setting setting) {
        return new Candidate(key, List.of(), value, setting, Optional.empty());
    }

    /** The same value under a name that stands in it. */
    Candidate called(String name) {
        return new Candidate(name, List.of(), value, setting, userName);
    }

    /** The same with what was unpacked from the value. */
    public Candidate with(PlacedText unpacked) {
        return new Candidate(key, parents, unpacked, setting, userName, askedBy);
    }
}
