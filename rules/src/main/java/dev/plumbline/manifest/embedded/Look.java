// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;

/**
 * What a text looks like at its beginning, counted once for all formats: most values are prose or data, and asking every
 * reader in turn would cost more than reading.
 */
public final class Look {
    private static final int PREFIX = 8192;

    private final String text;
    private final char first;
    private final char last;
    private String firstLine = "";

    /** Lines that are neither blank nor comments nor continue the line before. */
    int significant;
    /** {@code key=value}. */
    int pairs;
    /** {@code key=[…} and {@code [[key]]}, which INI does not have. */
    int brackets;
    /** A key alone. */
    int bareWords;
    /** {@code [name]}. */
    int sections;
    /** {@code key: value} or {@code key:}, behind a dash or not. */
    int colons;
    /** {@code key: value} or {@code key=value}. */
    int settings;
    /** Lines without a key that begin at the margin and are no marker of YAML. */
    int marginal;
    /** Lines that begin with a command of a shell. */
    int commands;
    /** Heads of HCL blocks. */
    int heads;
    /** Lines that HCL does not have. */
    int unlikeHcl;
    /** Lines that end with an opening brace. */
    int opened;
    /** Lines of several words that end with a semicolon and assign nothing. */
    int statements;
    /** Lines that end neither with a semicolon nor with a brace. */
    int unterminated;
    /** {@code <Name …>} alone on a line, less {@code </Name>} alone on a line. */
    int unclosedTags;
    /** {@code <Name …>} alone on a line. */
    int tags;
    /** Lines that begin with a tag and go on. */
    int mixedTags;
    /** Lines of several words. */
    int phrases;
    /** Lines that begin with a directive of HAProxy or Redis. */
    int directives;
    /** {@code name:hash} and {@code "name" "word"}. */
    int accounts;

    private Look(PlacedText text) {
        this.text = text.slice(0, Math.min(PREFIX, text.length())).value();
        PlacedText content = text.strip();
        this.first = content.isEmpty() ? ' ' : content.charAt(0);
        this.last = content.isEmpty() ? ' ' : content.charAt(content.length() - 1);
        new LookAtLines(this, this.text).count();
    }

    static Look of(PlacedText text) {
        return new Look(text);
    }

    /** The beginning of the text. */
    String text() {
        return text;
    }

    /** The first character that is no white space. */
    char first() {
        return first;
    }

    /** The last character that is no white space. */
    char last() {
        return last;
    }

    /** The first line that is no comment of any language, without blanks around it. */
    String firstLine() {
        return firstLine;
    }

    void firstLine(String line) {
        firstLine = line;
    }

    boolean startsWithSection() {
        return sections > 0 && !firstLine.isEmpty() && firstLine.charAt(0) == '[';
    }

    /** True when at least four lines in five are {@code key=value}. */
    boolean mostlyPairs() {
        return pairs >= 2 && pairs * 5 >= (significant - sections) * 4;
    }

    /** True when at least half of the lines are sections, pairs or switches without a value. */
    boolean halfSettings() {
        return pairs > 0 && (pairs + sections + bareWords) * 2 >= significant;
    }
}
