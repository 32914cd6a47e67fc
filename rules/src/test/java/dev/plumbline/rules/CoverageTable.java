// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of each numbered entry of a catalogue: the rules that cover it, or the reason why none does. The entries and
 * the reasons are data ({@code coverage/NAME.tsv}: number, reason; no reason where a rule covers it).
 */
final class CoverageTable {
    private final String catalogue;
    private final Map<String, String> reasons = new TreeMap<>();
    private final Map<String, List<String>> rules = new TreeMap<>();

    private CoverageTable(String catalogue) {
        this.catalogue = catalogue;
    }

    /** @param catalogue the prefix of its numbers: {@code SPIRE} */
    static CoverageTable of(String catalogue) throws IOException {
        CoverageTable table = new CoverageTable(catalogue);
        String name = "coverage/" + catalogue.toLowerCase(Locale.ROOT) + ".tsv";
        try (InputStream input = CoverageTable.class.getResourceAsStream(name)) {
            new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> table.reasons.put(catalogue + "-" + row[0], row.length > 1 ? row[1] : ""));
        }
        for (Rule<?> rule : RuleCatalog.all()) {
            for (String entry : rule.info().covers()) {
                if (entry.startsWith(catalogue + "-")) {
                    table.rules
                            .computeIfAbsent(entry, key -> new ArrayList<>())
                            .add(rule.info().id());
                }
            }
        }
        return table;
    }

    /** Entries with neither a rule nor a reason. */
    List<String> forgotten() {
        return reasons.keySet().stream()
                .filter(entry -> !rules.containsKey(entry) && reasons.get(entry).isEmpty())
                .toList();
    }

    /** Entries that rules claim and the catalogue does not have. */
    List<String> unknown() {
        return rules.keySet().stream()
                .filter(entry -> !reasons.containsKey(entry))
                .toList();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| entry | rule, or why there is none |\n| --- | --- |\n");
        reasons.forEach((entry, reason) -> {
            List<String> covering = rules.getOrDefault(entry, List.of());
            String answer = covering.isEmpty() ? reason : "`" + String.join("`, `", covering) + "`";
            text.append("| ").append(entry).append(" | ").append(answer).append(" |\n");
        });
        return text.toString();
    }

    String heading() {
        return "<!-- coverage " + catalogue + ": written by CoverageTableTest -->\n";
    }
}
