// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release number; what follows it (a build, a distribution's suffix) does not count. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|[^0-9A-Za-z.])v?([0-9]{1,5})\\.([0-9]{1,5})(?:\\.([0-9]{1,5}))?(?![0-9])");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /** The first release number in a tag or label: {@code 1.9.6} of {@code ubi-v1.9.6}. */
    public static Optional<Version> find(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        int patch = number.group(3) == null ? 0 : Integer.parseInt(number.group(3));
        return Optional.of(new Version(Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)), patch));
    }

    /** A number that is known to be one. */
    public static Version of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
    }

    public boolean isBefore(Version other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }

    /** How many minor releases this one is behind the other; negative when it is ahead; a major step counts as many. */
    public int minorsBehind(Version other) {
        return major == other.major ? other.minor - minor : (other.major - major) * 1000;
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
