// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import static java.util.Objects.requireNonNull;

import dev.plumbline.vault.OpenText;
import java.util.Comparator;

/**
 * The path of a policy rule: exact, a prefix that ends in a star, or with segments that are only a plus.
 *
 * <p>A star elsewhere is a literal character, and so is a plus that is glued to other text. See {@code parsePaths} in
 * hashicorp/vault {@code vault/policy.go} and {@code CheckAllowedFromNonExactPaths} in {@code vault/acl.go}.
 *
 * @param text without the one leading slash that Vault takes away
 */
public record PathPattern(String text) {
    /**
     * The order in which Vault prefers patterns that match the same path, the preferred one last: a later first wildcard, then
     * not ending in a star, then fewer plus segments, then the longer, then the lexicographically greater.
     */
    static final Comparator<PathPattern> PREFERENCE = Comparator.comparingInt(PathPattern::firstWildcard)
            .thenComparing(PathPattern::isPrefix, Comparator.reverseOrder())
            .thenComparing(PathPattern::plusSegments, Comparator.reverseOrder())
            .thenComparingInt(pattern -> pattern.literal().length())
            .thenComparing(PathPattern::literal);

    public PathPattern {
        requireNonNull(text, "text");
        text = text.startsWith("/") ? text.substring(1) : text;
    }

    public static PathPattern of(String text) {
        return new PathPattern(text);
    }

    /** False for a pattern that makes Vault refuse the whole policy. */
    public boolean isLegal() {
        return !text.contains("+*");
    }

    public boolean hasSegmentWildcards() {
        return text.equals("+") || text.contains("/+") || text.startsWith("+/");
    }

    public boolean isPrefix() {
        return text.endsWith("*");
    }

    public boolean isExact() {
        return !hasSegmentWildcards() && !isPrefix();
    }

    /** True when a part of the path is filled in later: from the identity of the token, or by whoever writes the policy. */
    public boolean isTemplated() {
        return OpenText.isOpen(text);
    }

    /** True for wildcards that Vault takes literally: a star before the end, a plus glued to text. */
    public boolean hasLiteralWildcard() {
        String body = literal();
        if (body.indexOf('*') >= 0) {
            return true;
        }
        for (String segment : body.split("/", -1)) {
            if (segment.indexOf('+') >= 0 && !segment.equals("+") && !isTemplated()) {
                return true;
            }
        }
        return false;
    }

    /** The text without a trailing star. */
    String literal() {
        return isPrefix() ? text.substring(0, text.length() - 1) : text;
    }

    private int firstWildcard() {
        return hasSegmentWildcards() ? text.indexOf('+') : literal().length();
    }

    private int plusSegments() {
        if (!hasSegmentWildcards()) {
            return 0;
        }
        int count = 0;
        for (String segment : literal().split("/", -1)) {
            count += segment.equals("+") ? 1 : 0;
        }
        return count;
    }

    /** True when the pattern, taken literally where it is templated, covers the path. */
    public boolean matches(String path) {
        if (!hasSegmentWildcards()) {
            return isPrefix() ? path.startsWith(literal()) : path.equals(text);
        }
        String[] wanted = literal().split("/", -1);
        String[] given = path.split("/", -1);
        boolean fits = isPrefix() ? given.length >= wanted.length : given.length == wanted.length;
        if (!fits) {
            return false;
        }
        for (int index = 0; index < wanted.length; index++) {
            boolean last = index == wanted.length - 1;
            boolean same = wanted[index].equals("+") || wanted[index].equals(given[index]);
            if (!same && !(isPrefix() && last && given[index].startsWith(wanted[index]))) {
                return false;
            }
        }
        return true;
    }

    /** True when some filling of the templates makes the pattern cover the path. */
    public boolean mayMatch(String path) {
        if (!isTemplated()) {
            return matches(path);
        }
        return Templates.mayMatch(text, path);
    }

    /** True when every path that the other pattern covers is covered by this one; false also when it is not certain. */
    public boolean covers(PathPattern other) {
        if (other.isExact()) {
            return matches(other.text);
        }
        if (!hasSegmentWildcards()) {
            return isPrefix() && other.literal().startsWith(literal());
        }
        return (isPrefix() || !other.isPrefix()) && matches(other.literal());
    }

    @Override
    public String toString() {
        return text;
    }
}
