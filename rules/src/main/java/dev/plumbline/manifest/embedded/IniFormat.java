// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** INI files and their dialects: sections, {@code key=value}, {@code key: value}, switches without a value, quotes. */
final class IniFormat implements EmbeddedFormat {
    private static final Set<String> NAMES = Set.of(
            "pip.conf",
            ".pypirc",
            ".gitconfig",
            ".s3cfg",
            ".boto",
            "supervisord.conf",
            "pg_service.conf",
            "airflow.cfg");

    @Override
    public String name() {
        return "INI";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".ini") || fileName.endsWith(".cnf") || NAMES.contains(fileName);
    }

    @Override
    public boolean claimsContent(Look look) {
        return look.startsWithSection() && look.pairs + look.bareWords > 0 && look.halfSettings();
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        if (!Look.of(text).halfSettings()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(text).document(name()));
    }

    /** Reads any text of settings line by line; whatever is no comment and no section becomes a key with its value. */
    static final class Reading {
        private final PlacedText text;
        private final Lines lines;
        private final Settings root = new Settings();
        private final List<Comment> comments = new ArrayList<>();
        private final FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
        private FieldPath within = start;
        private Settings section = root;
        private PlacedText sectionKey;

        Reading(PlacedText text) {
            this.text = text;
            this.lines = new Lines(text);
            this.sectionKey = text.slice(0, 0);
        }

        EmbeddedDocument document(String format) {
            while (lines.next()) {
                line(lines.indented());
            }
            closeSection(text.length());
            return EmbeddedDocument.of(format, PathStyle.SECTIONS, root.node(text.span()), comments);
        }

        private void line(int from) {
            if (from == lines.end()) {
                return;
            }
            if (SettingLine.startsComment(lines.source().charAt(from))) {
                comments.add(new Comment(lines.slice(from + 1, lines.end()), within));
            } else if (SettingLine.isSection(lines.source(), from, lines.end())) {
                openSection(from);
            } else {
                pair(from);
            }
        }

        private void openSection(int from) {
            closeSection(from);
            int close = lines.find(']', from);
            sectionKey = lines.slice(from, close + (lines.source().startsWith("]]", close) ? 2 : 1));
            within = start.key(sectionKey.value());
            section = new Settings();
        }

        private void closeSection(int end) {
            if (section != root) {
                root.add(sectionKey, section.node(sectionKey.span().and(text.span(end, end))));
            }
        }

        private void pair(int from) {
            SettingLine line = SettingLine.of(lines.source(), from, lines.end());
            PlacedText key = lines.stripped(from, line.keyEnd());
            PlacedText value = lines.stripped(line.valueStart(), line.valueEnd());
            section.add(key, Settings.unquoted(value, Escapes.QUOTE_ONLY));
            if (line.comment() < lines.end()) {
                comments.add(new Comment(lines.slice(line.comment() + 1, lines.end()), within));
            }
        }
    }
}
