// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.SqlLexer.Kind;
import dev.plumbline.manifest.embedded.SqlLexer.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds in one SQL statement the literals that are somebody's credential, or a column's value. */
final class SqlStatement {
    private static final Set<String> FIRST_WORDS =
            Set.of("CREATE", "ALTER", "GRANT", "SET", "INSERT", "REPLACE", "UPDATE", "DO", "EXEC", "BEGIN", "OPEN");
    private static final Set<String> SECOND_WORDS = Set.of(
            "USER",
            "ROLE",
            "LOGIN",
            "PASSWORD",
            "ALL",
            "INTO",
            "DATABASE",
            "SERVER",
            "MASTER",
            "CREDENTIAL",
            "SUBSCRIPTION");

    private final List<Token> tokens;
    private final Settings found = new Settings();

    SqlStatement(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Adds what was found under the statement's first words. */
    void addTo(Settings root) {
        if (tokens.size() < 2) {
            return;
        }
        user();
        boolean insert = tokens.get(0).is("INSERT") || tokens.get(0).is("REPLACE");
        boolean query = tokens.get(0).is("SELECT") || tokens.get(0).is("DELETE");
        if (insert) {
            new SqlInsert(tokens).addTo(found);
        } else if (!query) {
            passwords();
        }
        if (!found.isEmpty()) {
            PlacedText first = tokens.get(0).text();
            root.add(
                    PlacedText.within(first.span(), verb()),
                    found.node(first.span()
                            .and(tokens.get(tokens.size() - 1).text().span())));
        }
    }

    /** Words of the language only: a path must not show what is quoted by mistake. */
    private String verb() {
        String first = tokens.get(0).text().value().toUpperCase(Locale.ROOT);
        String second = tokens.get(1).text().value().toUpperCase(Locale.ROOT);
        if (!FIRST_WORDS.contains(first)) {
            return "statement";
        }
        return SECOND_WORDS.contains(second) ? first + " " + second : first;
    }

    /** {@code CREATE USER [IF NOT EXISTS] 'name'@'host'}: the name, which a weak password repeats. */
    private void user() {
        boolean grant = tokens.get(0).is("GRANT");
        for (int index = 1; index < Math.min(tokens.size() - 1, grant ? tokens.size() : 4); index++) {
            if (!(grant ? tokens.get(index).is("TO") : isAccount(tokens.get(index)))) {
                continue;
            }
            int name = index + 1;
            while (name < tokens.size() && isCondition(tokens.get(name))) {
                name++;
            }
            if (name < tokens.size() && tokens.get(name).kind() != Kind.SIGN) {
                found.named("user", tokens.get(name).text());
            }
            return;
        }
    }

    private static boolean isAccount(Token token) {
        return token.is("USER") || token.is("ROLE") || token.is("LOGIN");
    }

    private static boolean isCondition(Token token) {
        return token.is("IF") || token.is("NOT") || token.is("EXISTS");
    }

    private void passwords() {
        for (int index = 1; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.is("WHERE")) {
                return;
            }
            if (token.kind() == Kind.LITERAL || token.kind() == Kind.QUOTED) {
                literal(index, token.text());
            }
        }
    }

    private void literal(int index, PlacedText value) {
        Token before = tokens.get(index - 1);
        Token beforeThat = index > 1 ? tokens.get(index - 2) : before;
        if (before.is("BY")) {
            found.named(beforeThat.is("IDENTIFIED") || isWith(index) ? "password" : "by", value);
        } else if (before.is("AS") && isWith(index)) {
            found.named("password_hash", value);
        } else if (before.is("PASSWORD") && beforeThat.is("BY")) {
            found.named("password_hash", value);
        } else if (before.is("=")) {
            assigned(beforeThat, value);
        } else if (before.is("(") && beforeThat.is("PASSWORD")) {
            found.named("password", value);
        } else if (before.kind() == Kind.WORD && isOption(index)) {
            found.add(before.text(), value);
        }
    }

    /** {@code PASSWORD = 'x'}, {@code SET PASSWORD FOR 'u' = 'x'}, a column in an update. */
    private void assigned(Token name, PlacedText value) {
        boolean setsPassword = tokens.get(0).is("SET") && tokens.get(1).is("PASSWORD");
        if (setsPassword) {
            found.named("password", value);
        } else if (name.kind() == Kind.WORD || name.kind() == Kind.QUOTED) {
            found.add(name.text(), value);
        }
    }

    /** {@code IDENTIFIED WITH plugin BY 'x'}. */
    private boolean isWith(int index) {
        return index > 3
                && tokens.get(index - 3).is("WITH")
                && tokens.get(index - 4).is("IDENTIFIED");
    }

    /** {@code PASSWORD 'x'} wherever it stands, and the pairs of {@code OPTIONS (user 'u', password 'x')}. */
    private boolean isOption(int index) {
        Token before = tokens.get(index - 1);
        Token beforeThat = tokens.get(Math.max(index - 2, 0));
        return before.is("PASSWORD")
                || before.is("CONNECTION")
                || ((beforeThat.is("(") || beforeThat.is(",")) && !before.is("VALUES"));
    }
}
