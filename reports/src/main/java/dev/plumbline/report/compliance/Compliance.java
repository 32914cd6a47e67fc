// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.compliance;

import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.rule.RuleInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mapping of rules to controls that comes with the program. */
public final class Compliance {
    /** A row of the mapping: the rules that a pattern names speak of these controls. */
    record Row(String pattern, List<String> references) {
        boolean fits(RuleInfo rule) {
            return pattern.startsWith("family:")
                    ? pattern.substring("family:".length()).equals(rule.family().word())
                    : matches(pattern, rule.id());
        }

        private static boolean matches(String glob, String id) {
            String[] parts = glob.split("\\*", -1);
            if (parts.length == 1) {
                return glob.equals(id);
            }
            String last = parts[parts.length - 1];
            if (!id.startsWith(parts[0]) || !id.endsWith(last)) {
                return false;
            }
            int from = parts[0].length();
            for (int i = 1; i < parts.length - 1; i++) {
                int at = id.indexOf(parts[i], from);
                if (at < 0) {
                    return false;
                }
                from = at + parts[i].length();
            }
            return id.length() - last.length() >= from;
        }
    }

    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private final Map<String, Control> controls = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Compliance(List<List<String>> lines) {
        for (List<String> line : lines) {
            switch (line.get(0)) {
                case "framework" ->
                    frameworks.put(
                            line.get(1), new Framework(line.get(1), line.get(2), line.get(3), line.get(4), List.of()));
                case "control" -> {
                    Control control =
                            new Control(line.get(1), line.get(2), line.get(3), line.size() > 4 ? line.get(4) : "");
                    controls.put(control.reference(), control);
                }
                case "rule" ->
                    rows.add(new Row(
                            line.get(1),
                            Arrays.stream(line.get(2).split(",", -1))
                                    .map(text -> text.strip().replaceFirst(" ", ":"))
                                    .toList()));
                default -> throw new IllegalStateException("no such row in the mapping: " + line.get(0));
            }
        }
        frameworks.replaceAll((key, framework) -> new Framework(
                key,
                framework.title(),
                framework.version(),
                framework.source(),
                controls.values().stream()
                        .filter(control -> control.framework().equals(key))
                        .toList()));
    }

    /** The mapping, read when it is first asked for. */
    public static Compliance mapping() {
        return Holder.MAPPING;
    }

    private static final class Holder {
        private static final Compliance MAPPING = new Compliance(lines());
    }

    public List<Framework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    /** The controls that a finding of the rule is evidence against, in the order of the frameworks. */
    public List<Control> of(RuleInfo rule) {
        List<String> wanted = rows.stream()
                .filter(row -> row.fits(rule))
                .flatMap(row -> row.references().stream())
                .collect(Collectors.toList());
        return controls.values().stream()
                .filter(control -> wanted.contains(control.reference()))
                .toList();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Map<String, Control> controls() {
        return controls;
    }

    private static List<List<String>> lines() {
        try (InputStream in = Compliance.class.getResourceAsStream("/dev/plumbline/report/compliance.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: compliance.txt");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
