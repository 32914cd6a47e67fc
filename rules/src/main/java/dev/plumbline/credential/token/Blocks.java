// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.Map;

/** The parts of a shape that have a reader of their own, by the name that the table calls them by. */
final class Blocks {
    static final Map<String, Element.Block> NAMED = Map.of("pem", Pem::read, "putty", Putty::read);

    private Blocks() {}
}
