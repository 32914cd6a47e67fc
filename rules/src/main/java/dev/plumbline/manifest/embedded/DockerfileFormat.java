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

/** Dockerfiles: what {@code ENV} and {@code ARG} set, and the instructions as the commands that they are. */
final class DockerfileFormat implements EmbeddedFormat {
    private static final Set<String> SETTING = Set.of("ENV", "ARG");
    private static final Set<String> RUNNING = Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK");

    @Override
    public String name() {
        return "Dockerfile";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.equals("dockerfile") || fileName.equals("containerfile") || fileName.endsWith(".dockerfile");
    }

    @Override
    public boolean claimsContent(Look look) {
        boolean begins =
                look.firstLine().startsWith("FROM ") || look.firstLine().startsWith("ARG ");
        return begins && look.text().contains("\nRUN ") && look.text().contains("FROM ");
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        FieldPath start = FieldPath.root().opened("", PathStyle.WORDS);
        ShellReading reading = new ShellReading();
        ShellParser parser = new ShellParser(reading, start, 0);
        List<Comment> comments = new ArrayList<>();
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            if (from < lines.end() && lines.source().charAt(from) == '#') {
                comments.add(new Comment(lines.slice(from + 1, lines.end()), start));
            } else if (from < lines.end()) {
                instruction(lines, from, parser);
            }
        }
        comments.forEach(reading::comment);
        EmbeddedDocument document = reading.document(text);
        return document.commands().isEmpty() ? Optional.empty() : Optional.of(document);
    }

    private static void instruction(Lines lines, int from, ShellParser parser) {
        int nameEnd = from;
        while (nameEnd < lines.end() && !Lines.isBlank(lines.source().charAt(nameEnd))) {
            nameEnd++;
        }
        String name = lines.source().substring(from, nameEnd);
        int end = lines.end();
        while (endsWithBackslash(lines) && lines.next()) {
            end = lines.end();
        }
        PlacedText operands = lines.slice(nameEnd, end);
        if (SETTING.contains(name)) {
            parser.declaration(operands.strip());
        } else if (RUNNING.contains(name)) {
            parser.script(operands);
        }
    }

    private static boolean endsWithBackslash(Lines lines) {
        return lines.end() > lines.start() && lines.source().charAt(lines.end() - 1) == '\\';
    }
}
