// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.spire.text.Version;
import java.util.Locale;
import java.util.Optional;

/**
 * An image reference in its parts.
 *
 * @param base last segment of the path, lower case: mirrors change what stands before it
 * @param tag empty when the reference has none
 * @param digest empty when the reference has none
 */
public record ImageName(String base, String tag, String digest) {
    public static ImageName parse(String reference) {
        int at = reference.indexOf('@');
        String digest = at < 0 ? "" : reference.substring(at + 1);
        String named = at < 0 ? reference : reference.substring(0, at);
        int slash = named.lastIndexOf('/');
        int colon = named.indexOf(':', slash + 1);
        String base = named.substring(slash + 1, colon < 0 ? named.length() : colon);
        return new ImageName(base.toLowerCase(Locale.ROOT), colon < 0 ? "" : named.substring(colon + 1), digest);
    }

    /** True when the image is called so, with a mirror's prefix or a distribution's suffix or not. */
    public boolean isCalled(String product) {
        int from = base.indexOf(product);
        while (from >= 0) {
            int end = from + product.length();
            boolean starts = from == 0 || isBoundary(base.charAt(from - 1));
            boolean ends = end == base.length() || isBoundary(base.charAt(end));
            if (starts && ends) {
                return true;
            }
            from = base.indexOf(product, from + 1);
        }
        return false;
    }

    /** The release that the tag names. */
    public Optional<Version> version() {
        return Version.find(tag);
    }

    private static boolean isBoundary(char character) {
        return character == '-' || character == '_' || character == '.';
    }
}
