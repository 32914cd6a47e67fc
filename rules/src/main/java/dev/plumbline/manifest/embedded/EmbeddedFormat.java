// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.Optional;

/** A reader for one format of text that may stand inside a value. Stateless; never throws on hostile text; linear time. */
public interface EmbeddedFormat {
    /** The format's name as people write it: {@code INI}. */
    String name();

    /** True when a file of this base name (lower case, {@code config.ini}) is of this format by its name alone. */
    boolean claimsName(String fileName);

    /** True when text without a telling name looks like this format. */
    boolean claimsContent(Look look);

    /** The document, or empty when the text is not of this format after all. */
    Optional<EmbeddedDocument> open(PlacedText text);

    /** The document in a file whose name is claimed, for formats in which the name says more than the text. */
    default Optional<EmbeddedDocument> open(String fileName, PlacedText text) {
        return open(text);
    }
}
