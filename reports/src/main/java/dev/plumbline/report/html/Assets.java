// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;

/**
 * The page's one style sheet and one script, and the policy that lets the browser run these and nothing else.
 *
 * @param policy Content Security Policy; names both by their hash
 */
public record Assets(String style, String script, String policy) {
    static final Assets LOADED = load();

    private static Assets load() {
        String style = read("report.css");
        String script = read("report.js");
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        return new Assets(style, script, policy);
    }

    /** The style of the report with a further sheet, for a page that runs no script. */
    public static Assets withoutScript(String sheet) {
        String style = LOADED.style() + resource(sheet);
        return new Assets(
                style, "", "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String read(String name) {
        return resource("/dev/plumbline/report/html/" + name);
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
