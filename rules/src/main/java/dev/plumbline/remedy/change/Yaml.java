// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes trees of mappings, lists and scalars as YAML in block style, as people write it by hand. */
public final class Yaml {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./@+=$() -]*(:[A-Za-z0-9_./@+=$()-]+)*");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9._]+([eExXoO][-+]?[0-9A-Fa-f]*)?|[0-9_]+(:[0-9_]+)+");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~");

    private Yaml() {}

    /** The lines of a tree, without line ends. */
    public static List<String> lines(Object tree) {
        List<String> lines = new ArrayList<>();
        write(tree, "", "", lines);
        return lines;
    }

    /** @param first what stands before the first line, {@code - } or nothing */
    private static void write(Object tree, String margin, String first, List<String> lines) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            String lead = first;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                entry(lead, margin, scalar(String.valueOf(entry.getKey())), entry.getValue(), lines);
                lead = margin;
            }
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            String lead = first;
            for (Object item : list) {
                write(item, margin + "  ", lead + "- ", lines);
                lead = margin;
            }
        } else {
            value(first, margin, tree, lines);
        }
    }

    private static void entry(String lead, String margin, String key, Object value, List<String> lines) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            lines.add(lead + key + ":");
            write(value, margin + "  ", margin + "  ", lines);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            lines.add(lead + key + ":");
            write(value, margin + "  ", margin + "  ", lines);
        } else {
            value(lead + key + ": ", margin, value, lines);
        }
    }

    private static void value(String lead, String margin, Object value, List<String> lines) {
        if (value instanceof String text && isBlock(text)) {
            lines.add(lead + (text.endsWith("\n") ? "|" : "|-"));
            String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            for (String line : body.split("\n", -1)) {
                lines.add(line.isEmpty() ? "" : margin + "  " + line);
            }
            return;
        }
        lines.add(lead + inline(value));
    }

    private static String inline(Object value) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        return value instanceof String text ? scalar(text) : String.valueOf(value);
    }

    /** True for several lines that a block can hold as they are. */
    private static boolean isBlock(String text) {
        return text.contains("\n")
                && !text.endsWith("\n\n")
                && !text.stripLeading().isEmpty()
                && text.lines()
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .filter(line -> line.startsWith(" "))
                        .isEmpty()
                && text.chars().noneMatch(each -> each != '\n' && Character.isISOControl(each))
                && text.lines().noneMatch(line -> line.endsWith(" "));
    }

    /** A text on one line, quoted where it could be read as something else. */
    public static String scalar(String text) {
        boolean plain = PLAIN.matches(text)
                && !text.endsWith(" ")
                && !text.contains(" #")
                && !NUMBER.matches(text)
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean hidden = Character.isISOControl(each) || Character.getType(each) == Character.FORMAT;
                    if (hidden) {
                        quoted.append(String.format(Locale.ROOT, "\\U%08X", each));
                    } else {
                        quoted.appendCodePoint(each);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
