// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.CodeLexer.Kind;
import dev.plumbline.manifest.embedded.CodeLexer.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places of source code where a string literal gets a name: {@code name = "x"}, {@code name: "x"},
 * {@code "name" => "x"}, {@code map["name"] = "x"}, {@code put("name", "x")}, {@code setName("x")}.
 */
final class CodeReader {
    /** As many tokens as the longest form has before its value. */
    private static final int MEMORY = 8;

    private static final Set<String> TYPES = Set.of("string", "String", "str", "any", "char", "object", "var", "auto");
    private static final Set<String> GOING_ON = Set.of("if", "unless", "and", "or", "in", "not", "is", "else", "for");

    /** A call whose name starts so names its argument, it does not take it for a value. */
    private static final List<String> READING = List.of(
            "get",
            "find",
            "has",
            "is",
            "read",
            "load",
            "fetch",
            "print",
            "echo",
            "log",
            "require",
            "import",
            "delete",
            "remove",
            "contains",
            "equals",
            "generate",
            "reset",
            "exists",
            "lookup",
            "env",
            "include");

    private final PlacedText text;
    private final CodeLexer lexer;
    private final Token[] recent = new Token[MEMORY];
    private final Settings found = new Settings();
    private int count;

    CodeReader(PlacedText text) {
        this.text = text;
        this.lexer = new CodeLexer(text);
    }

    /** The named literals; empty when there is none. */
    Optional<MappingNode> read() {
        Token token = lexer.next();
        while (token.kind() != Kind.END) {
            recent[count++ % MEMORY] = token;
            Token next = lexer.next();
            if (token.kind() == Kind.STRING && endsValue(next)) {
                value(token, next);
            }
            token = next;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.node(text.span()));
    }

    List<Comment> comments() {
        return lexer.comments();
    }

    private static boolean endsValue(Token next) {
        if (next.kind() == Kind.WORD) {
            return !GOING_ON.contains(next.text().value());
        }
        return next.kind() == Kind.NEWLINE
                || next.kind() == Kind.END
                || (next.kind() == Kind.SIGN && ";,)}]>".indexOf(next.text().charAt(0)) >= 0);
    }

    private void value(Token value, Token next) {
        if (is(1, "=") || is(1, ":") || is(1, "=>") || is(1, ":=")) {
            assigned().ifPresent(key -> add(key, value));
        } else if (is(1, ",") && at(2).kind() == Kind.STRING && is(3, "(")) {
            add(at(2).text(), value);
        } else if (is(1, ",") && at(2).kind() == Kind.WORD && is(3, "{")) {
            add(at(2).text(), value);
        } else if (is(1, "<") && is(2, "<") && is(3, ",") && at(4).kind() == Kind.WORD) {
            add(at(4).text(), value);
        } else if (is(1, "(") && at(2).kind() == Kind.WORD && next.is(")") && takes(at(2))) {
            add(at(2).text(), value);
        }
    }

    /** What stands before the sign of an assignment: a variable, a member, a key, with a type in between or not. */
    private Optional<PlacedText> assigned() {
        if (is(3, "?")) {
            return Optional.empty();
        }
        if (is(2, "]") && at(3).kind() == Kind.STRING && is(4, "[")) {
            return Optional.of(at(3).text());
        }
        if (at(2).kind() == Kind.STRING) {
            return Optional.of(at(2).text());
        }
        if (at(2).kind() != Kind.WORD) {
            return Optional.empty();
        }
        if (TYPES.contains(at(2).text().value())) {
            int name = is(3, "&") ? 4 : 3;
            name += is(name, ":") ? 1 : 0;
            if (at(name).kind() == Kind.WORD) {
                return Optional.of(at(name).text());
            }
        }
        return Optional.of(at(2).text());
    }

    private static boolean takes(Token function) {
        String name = function.text().value().toLowerCase(Locale.ROOT);
        return READING.stream().noneMatch(name::startsWith);
    }

    private void add(PlacedText key, Token value) {
        if (!key.isEmpty() && key.length() <= 100 && key.value().chars().noneMatch(Character::isWhitespace)) {
            found.add(key, Settings.quoted(value.text(), '"', value.text().span()));
        }
    }

    /** The token so many places before the current one. */
    private Token at(int back) {
        int index = count - 1 - back;
        return index < 0 ? new Token(Kind.END, text.slice(0, 0)) : recent[index % MEMORY];
    }

    private boolean is(int back, String sign) {
        Token token = at(back);
        return token.kind() == Kind.SIGN && token.is(sign);
    }
}
