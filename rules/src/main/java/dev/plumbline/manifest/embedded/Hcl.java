// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;

/**
 * Reads HCL 1 (SPIRE, Vault), the part of HCL 2 that says something without being run (Terraform), and JSON, into one
 * model.
 *
 * <p>Own, because the library for the JVM drops {@code ${}}, reads {@code 0x1F} as a word, lets repeated keys overwrite one
 * another and keeps no positions.
 */
public final class Hcl {
    private Hcl() {}

    public static HclDocument read(PlacedText text) {
        String source = text.value();
        int first = 0;
        while (first < source.length()
                && (Character.isWhitespace(source.charAt(first)) || source.charAt(first) == '\ufeff')) {
            first++;
        }
        boolean json = first < source.length() && source.charAt(first) == '{';
        return json ? readJson(text) : new HclParser(text).document();
    }

    private static HclDocument readJson(PlacedText text) {
        LenientJson.Json json = LenientJson.read(text);
        HclBody body = HclJson.body(json.root(), text.span());
        return new HclDocument(
                body, true, json.comments(), json.problem().stream().toList());
    }
}
