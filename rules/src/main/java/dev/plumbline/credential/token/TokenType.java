// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A line of the table of tokens.
 *
 * @param id stable name in kebab case: {@code github-personal-access-token}
 * @param name for people: {@code GitHub personal access token}
 * @param keyWords where the shape alone proves nothing, the words one of which must stand in the value's name; lower case,
 *     letters and digits only
 * @param companion id of the type that is the other half of the pair
 * @param source where the format is documented
 */
public record TokenType(
        String id, String name, Standing standing, List<String> keyWords, Optional<String> companion, String source) {
    public TokenType {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(standing, "standing");
        keyWords = List.copyOf(keyWords);
        requireNonNull(companion, "companion");
        requireNonNull(source, "source");
    }

    /** True when a value of this shape is only taken for the type under a name that says so. */
    public boolean needsKeyWords() {
        return !keyWords.isEmpty();
    }
}
