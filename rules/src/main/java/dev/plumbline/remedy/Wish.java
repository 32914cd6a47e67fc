// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.vault.server.Product;
import java.util.Optional;

/**
 * What the person who asks has decided.
 *
 * @param way empty takes what the estate has installed
 * @param product empty takes the one that the estate speaks of
 */
public record Wish(Optional<Way> way, Optional<Product> product) {
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty());
}
