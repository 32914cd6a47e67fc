// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.List;

/** What the search needs of one line of the table: its type, its shapes and the closer look at what has one of them. */
record TokenLine(TokenType type, List<Shape> shapes, Check check) {
    TokenLine {
        shapes = List.copyOf(shapes);
    }
}
