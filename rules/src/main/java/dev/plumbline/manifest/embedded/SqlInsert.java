// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.SqlLexer.Kind;
import dev.plumbline.manifest.embedded.SqlLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Brings the columns and the values of an {@code INSERT} together. */
final class SqlInsert {
    private final List<Token> tokens;

    SqlInsert(List<Token> tokens) {
        this.tokens = tokens;
    }

    void addTo(Settings found) {
        int values = 0;
        while (values < tokens.size() && !tokens.get(values).is("VALUES")) {
            values++;
        }
        List<PlacedText> columns = columns(values);
        int column = 0;
        int depth = 0;
        for (int index = values + 1; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.is("(")) {
                column = ++depth == 1 ? 0 : column;
            } else if (token.is(")")) {
                depth--;
            } else if (token.is(",") && depth == 1) {
                column++;
            } else if ((token.kind() == Kind.LITERAL || token.kind() == Kind.QUOTED)
                    && depth > 0
                    && column < columns.size()) {
                found.add(columns.get(column), token.text());
            }
        }
    }

    private List<PlacedText> columns(int end) {
        List<PlacedText> columns = new ArrayList<>();
        boolean inside = false;
        for (int index = 0; index < end; index++) {
            Token token = tokens.get(index);
            inside = (inside || token.is("(")) && !token.is(")");
            if (inside && (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED)) {
                columns.add(token.text());
            }
        }
        return columns;
    }
}
