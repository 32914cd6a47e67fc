// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import dev.plumbline.delivery.Address;
import dev.plumbline.report.Columns;
import dev.plumbline.triage.Tuning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes what holds as a configuration file, each line with who says so. */
public final class ConfigurationPage {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9._/-]{0,255}");
    private static final int COLUMN = 44;

    private final StringBuilder page = new StringBuilder();

    private ConfigurationPage() {}

    /** @param scanned paths that would be scanned, none for the current folder */
    public static String of(Configuration file, Map<Setting, Said> effective, List<String> scanned) {
        return new ConfigurationPage().write(file, effective, scanned);
    }

    /** The JSON Schema of the file. */
    public static String schema() {
        return resource("config-v1.schema.json");
    }

    /** A file to start from. */
    public static String sample() {
        return resource("sample.yaml");
    }

    private String write(Configuration file, Map<Setting, Said> effective, List<String> scanned) {
        page.append(file.file().isEmpty() ? "# no configuration file\n" : "# from " + escaped(file.file()) + "\n");
        page.append("schema: ").append(Configuration.SCHEMA).append('\n');
        String section = "";
        for (Map.Entry<Setting, Said> entry : effective.entrySet()) {
            Setting setting = entry.getKey();
            if (!setting.section().equals(section)) {
                section = setting.section();
                page.append('\n').append(section).append(":\n");
                if (section.equals("scan")) {
                    list("  paths", scanned, scanned.equals(file.paths()) ? file.file() : "the command line");
                    list("  exclude", file.excluded(), file.file());
                }
            }
            setting(setting, entry.getValue());
        }
        tables(file);
        return page.toString();
    }

    private void setting(Setting setting, Said said) {
        if (said.values().isEmpty()) {
            line("  # " + setting.key() + ":", said.origin());
        } else if (setting.kind().isByFormat()) {
            line("  " + setting.key() + ":", said.origin());
            for (String report : said.values()) {
                int equals = report.indexOf('=');
                page.append("    ").append(report, 0, equals).append(": ");
                page.append(word(place(setting, report.substring(equals + 1)))).append('\n');
            }
        } else if (setting.kind().isList()) {
            list("  " + setting.key(), said.values(), said.origin());
        } else {
            line("  " + setting.key() + ": " + word(said.values().get(0)), said.origin());
        }
    }

    private static String place(Setting setting, String said) {
        return setting.kind() == Setting.Kind.DELIVERIES ? Address.shown(said) : said;
    }

    private void tables(Configuration file) {
        if (!file.tuning().rows().isEmpty()) {
            line("\ntuning:", file.file());
            for (Tuning.Row row : file.tuning().rows()) {
                List<String> fields = new ArrayList<>();
                add(fields, "rule", row.rule());
                add(fields, "namespace", row.namespace());
                row.severity().ifPresent(severity -> add(fields, "severity", severity.word()));
                row.failOn().ifPresent(severity -> add(fields, "fail-on", severity.word()));
                page.append("  - {").append(String.join(", ", fields)).append("}\n");
            }
        }
        if (!file.suppressionFiles().isEmpty()) {
            List<String> files = file.suppressionFiles().stream()
                    .flatMap(said -> said.values().stream())
                    .toList();
            page.append('\n');
            list("suppression-files", files, file.file());
        }
        if (!file.suppressions().isEmpty()) {
            page.append("\n# and ").append(file.suppressions().size()).append(" under suppressions\n");
        }
        if (!file.images().isEmpty()) {
            line("\nimages:", file.file());
            for (List<String> row : file.images()) {
                page.append("  - {repository: ").append(word(row.get(0)));
                page.append(", is: ").append(row.get(1)).append("}\n");
            }
        }
    }

    private static void add(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(name + ": " + word(value));
        }
    }

    private void list(String name, List<String> values, String origin) {
        if (values.isEmpty()) {
            return;
        }
        line(
                name + ": ["
                        + String.join(
                                ", ",
                                values.stream().map(ConfigurationPage::word).toList()) + "]",
                origin);
    }

    private void line(String text, String origin) {
        page.append(Columns.pad(text, COLUMN))
                .append("  # ")
                .append(escaped(origin))
                .append('\n');
    }

    /** A word that YAML reads as the same text. */
    private static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                escaped.append('\\').append((char) point);
            } else if (point >= ' ' && point < 0x7f) {
                escaped.append((char) point);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\U%08x", point));
            }
        });
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = ConfigurationPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
