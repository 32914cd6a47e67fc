// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import static java.util.Objects.requireNonNull;

import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule's identity.
 *
 * @param id kebab-case, names the bad thing, for ever
 * @param title one line, no final period
 * @param severity of a finding that says nothing else
 * @param covers numbers of catalogue entries ({@code SPIRE-012}), for the coverage table; empty outside the catalogues
 */
public record RuleInfo(String id, String title, Family family, Severity severity, List<String> covers) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,40}(-[a-z0-9]{1,40}){1,12}");

    public RuleInfo {
        requireNonNull(title, "title");
        requireNonNull(family, "family");
        requireNonNull(severity, "severity");
        covers = List.copyOf(covers);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    public RuleInfo(String id, String title, Family family, Severity severity) {
        this(id, title, family, severity, List.of());
    }

    /** The same with the catalogue entries that the rule covers. */
    public RuleInfo covering(String... entries) {
        return new RuleInfo(id, title, family, severity, List.of(entries));
    }
}
