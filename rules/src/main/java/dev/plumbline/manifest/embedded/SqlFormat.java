// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SQL: of each statement that makes, changes or fills in accounts the user and the password; nothing of any other. */
final class SqlFormat implements EmbeddedFormat {
    private static final Set<String> STARTS = Set.of(
            "create",
            "alter",
            "grant",
            "insert",
            "drop",
            "use",
            "select",
            "update",
            "delete",
            "begin",
            "flush",
            "revoke",
            "truncate",
            "replace");

    @Override
    public String name() {
        return "SQL";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".sql")
                || fileName.endsWith(".psql")
                || fileName.endsWith(".ddl")
                || fileName.endsWith(".cql");
    }

    /** The first line that is no comment starts with a verb of SQL in a shape that is no shell, and there is a semicolon. */
    @Override
    public boolean claimsContent(Look look) {
        return isVerb(look.firstLine()) && look.text().indexOf(';') >= 0;
    }

    private static boolean isVerb(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean ends = end == line.length() || " \t;".indexOf(line.charAt(end)) >= 0;
        boolean next = end + 1 < line.length() && "-+=:".indexOf(line.charAt(end + 1)) >= 0;
        return end > 0
                && ends
                && !next
                && STARTS.contains(line.substring(0, end).toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        SqlLexer lexer = new SqlLexer(text);
        Settings root = new Settings();
        for (Optional<List<SqlLexer.Token>> statement = lexer.statement();
                statement.isPresent();
                statement = lexer.statement()) {
            new SqlStatement(statement.get()).addTo(root);
        }
        return Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), lexer.comments()));
    }
}
