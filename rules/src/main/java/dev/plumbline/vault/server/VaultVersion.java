// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version; build suffixes ({@code -ent}, {@code -ubi}) do not count. */
public record VaultVersion(int major, int minor, int patch) implements Comparable<VaultVersion> {
    private static final Pattern TEXT = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:[-+].{0,60})?");
    private static final Comparator<VaultVersion> ORDER = Comparator.comparingInt(VaultVersion::major)
            .thenComparingInt(VaultVersion::minor)
            .thenComparingInt(VaultVersion::patch);

    /** The version that a tag or label spells; a missing patch is 0. */
    public static Optional<VaultVersion> parse(String text) {
        Matcher version = TEXT.matcher(text);
        if (!version.matches()) {
            return Optional.empty();
        }
        String patch = version.group(3);
        return Optional.of(new VaultVersion(
                Integer.parseInt(version.group(1)),
                Integer.parseInt(version.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    public boolean isBefore(VaultVersion other) {
        return compareTo(other) < 0;
    }

    /** {@code 1.21}. */
    public String branch() {
        return major + "." + minor;
    }

    @Override
    public int compareTo(VaultVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
