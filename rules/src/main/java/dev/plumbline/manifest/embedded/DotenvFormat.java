// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of {@code KEY=value}, with {@code export} or without; quoted values may run over several lines. */
final class DotenvFormat implements EmbeddedFormat {
    @Override
    public String name() {
        return "dotenv";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".env") || fileName.startsWith(".env.") || fileName.equals("env");
    }

    @Override
    public boolean claimsContent(Look look) {
        return look.sections == 0 && look.mostlyPairs();
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        if (!Look.of(text).halfSettings()) {
            return Optional.empty();
        }
        Settings root = new Settings();
        List<Comment> comments = new ArrayList<>();
        Lines lines = new Lines(text);
        boolean more = lines.next();
        while (more) {
            int after = line(lines, root, comments);
            more = after > lines.end() ? lines.resumeAt(after) : lines.next();
        }
        return Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), comments));
    }

    /** Reads one setting; answers the offset after its value. */
    private static int line(Lines lines, Settings root, List<Comment> comments) {
        String source = lines.source();
        int from = lines.indented();
        if (from == lines.end()) {
            return from;
        }
        if (SettingLine.startsComment(source.charAt(from))) {
            comment(lines, from, comments);
            return lines.end();
        }
        int keyStart = source.startsWith("export ", from) ? from + "export ".length() : from;
        int equals = lines.find('=', keyStart);
        if (equals < 0) {
            SettingLine line = SettingLine.of(source, keyStart, lines.end());
            PlacedText value = lines.stripped(line.valueStart(), line.valueEnd());
            root.add(lines.stripped(keyStart, line.keyEnd()), value);
            return lines.end();
        }
        PlacedText key = lines.stripped(keyStart, equals);
        int valueStart = equals + 1;
        while (valueStart < lines.end() && Lines.isBlank(source.charAt(valueStart))) {
            valueStart++;
        }
        int afterQuotes = afterQuotes(source, valueStart, lines.end());
        if (afterQuotes > 0) {
            root.add(key, quotedValue(lines.slice(valueStart, afterQuotes)));
            return afterQuotes;
        }
        int end = commentAt(source, valueStart, lines.end());
        root.add(key, lines.stripped(valueStart, end));
        if (end < lines.end()) {
            comment(lines, end, comments);
        }
        return lines.end();
    }

    private static Node quotedValue(PlacedText quoted) {
        return Settings.unquoted(quoted, Escapes.C_LIKE);
    }

    /** The offset after a quoted value when nothing but a comment follows on its last line, else 0. */
    private static int afterQuotes(String source, int at, int lineEnd) {
        if (at >= lineEnd || "\"'`".indexOf(source.charAt(at)) < 0) {
            return 0;
        }
        int after = SettingLine.afterQuote(source, at, lineEnd);
        if (after == at) {
            after = SettingLine.afterQuote(source, at, source.length());
        }
        if (after == at) {
            return 0;
        }
        int rest = after;
        while (rest < source.length() && Lines.isBlank(source.charAt(rest))) {
            rest++;
        }
        boolean ends = rest == source.length() || "\r\n#;".indexOf(source.charAt(rest)) >= 0;
        return ends ? after : 0;
    }

    private static int commentAt(String source, int from, int end) {
        for (int at = from; at < end; at++) {
            if (source.charAt(at) == '#' && at > from && Lines.isBlank(source.charAt(at - 1))) {
                return at;
            }
        }
        return end;
    }

    private static void comment(Lines lines, int marker, List<Comment> comments) {
        FieldPath within = FieldPath.root().opened("", PathStyle.SECTIONS);
        comments.add(new Comment(lines.slice(marker + 1, lines.end()), within));
    }
}
