// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Searches text for values in every form in which they could slip out, whole and in pieces of ten characters. */
final class Leaks {
    private static final int PIECE = 10;

    private Leaks() {}

    /** The values of which the text holds a form or a piece. */
    static List<String> of(Collection<String> values, String text) {
        Set<String> known = piecesOf(text);
        List<String> leaks = new ArrayList<>();
        for (String value : values) {
            boolean slipped = forms(value).stream()
                    .anyMatch(form -> form.length() < PIECE
                            ? text.contains(form)
                            : pieces(form).stream().anyMatch(known::contains));
            if (slipped) {
                leaks.add(value);
            }
        }
        return leaks;
    }

    private static Set<String> piecesOf(String text) {
        return new LinkedHashSet<>(pieces(text));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + PIECE <= text.length(); at++) {
            pieces.add(text.substring(at, at + PIECE));
        }
        return pieces;
    }

    /** Raw; base64 in three alignments, both alphabets; escaped as URLs, JSON, XML and HTML do. */
    static Set<String> forms(String value) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = ("x".repeat(shift) + value).getBytes(UTF_8);
            // the characters at both ends depend on what stands beside the value
            int from = shift == 0 ? 0 : shift + 1;
            String plain = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            forms.add(plain.substring(from, plain.length() - 1));
            forms.add(forUrls.substring(from, forUrls.length() - 1));
        }
        forms.add(URLEncoder.encode(value, UTF_8));
        forms.add(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
        forms.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(value.replace("&", "\\u0026").replace("<", "\\u003c").replace("\"", "\\u0022"));
        forms.add(escaped(value, "&#39;"));
        forms.add(escaped(value, "&apos;"));
        return forms;
    }

    private static String escaped(String value, String apostrophe) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", apostrophe);
    }
}
