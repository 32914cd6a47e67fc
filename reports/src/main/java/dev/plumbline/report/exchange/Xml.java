// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.exchange;

import dev.plumbline.report.Visible;

/** Escapes text for XML; characters that XML cannot hold have been made visible before. */
final class Xml {
    private Xml() {}

    static String attribute(String text) {
        return text(text).replace("\"", "&quot;");
    }

    static String text(String text) {
        return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
