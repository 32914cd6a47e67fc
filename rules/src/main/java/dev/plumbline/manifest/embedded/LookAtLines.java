// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.util.Set;

/** Counts for {@link Look} what the lines of a text look like. */
final class LookAtLines {
    private static final int LONGEST_KEY = 80;

    private static final Set<String> DIRECTIVES = Set.of(
            "global",
            "defaults",
            "frontend",
            "backend",
            "listen",
            "userlist",
            "requirepass",
            "masterauth",
            "maxmemory",
            "appendonly");

    private final Look look;
    private final String source;
    private int start;
    private int from;
    private int end;
    private int equals;
    private int colon;
    private int blank;

    LookAtLines(Look look, String source) {
        this.look = look;
        this.source = source;
    }

    void count() {
        boolean continued = false;
        int at = 0;
        while (at < source.length()) {
            at = line(at);
            if (from < end) {
                boolean skip = continued;
                continued = source.charAt(end - 1) == '\\';
                if (!isComment() && !skip) {
                    look();
                }
            }
        }
    }

    /** Finds a line's ends and its first signs; answers where the next one starts. */
    private int line(int lineStart) {
        start = lineStart;
        equals = -1;
        colon = -1;
        blank = -1;
        from = -1;
        end = lineStart;
        int at = lineStart;
        for (; at < source.length(); at++) {
            char character = source.charAt(at);
            if (character == '\n' || character == '\r') {
                break;
            }
            if (Lines.isBlank(character)) {
                blank = blank < 0 && from >= 0 ? at : blank;
                continue;
            }
            from = from < 0 ? at : from;
            end = at + 1;
            if (character == '=' && equals < 0) {
                equals = at;
            } else if (character == ':' && colon < 0) {
                colon = at;
            }
        }
        from = from < 0 ? end : from;
        blank = blank >= end ? -1 : blank;
        return at + 1;
    }

    private boolean isComment() {
        char first = source.charAt(from);
        boolean dashes = first == '-' && source.startsWith("--", from);
        boolean slashes = first == '/' && (source.startsWith("//", from) || source.startsWith("/*", from));
        if (look.firstLine().isEmpty() && "#;!*".indexOf(first) < 0 && !dashes && !slashes) {
            look.firstLine(source.substring(from, end));
        }
        return first == '#' || first == ';' || first == '!' || slashes;
    }

    private void look() {
        char first = source.charAt(from);
        char last = source.charAt(end - 1);
        look.significant++;
        boolean section = first == '[' && SettingLine.isSection(source, from, end);
        boolean pair = !section && equals > 0 && isPair();
        boolean yaml = colon > 0 && YamlLine.isPair(source, from, end);
        look.sections += section ? 1 : 0;
        look.pairs += pair ? 1 : 0;
        look.colons += yaml ? 1 : 0;
        look.settings += pair || (yaml && !YamlLine.endsWithKey(source, from, end)) ? 1 : 0;
        look.brackets += (section && source.startsWith("[[", from)) || (pair && startsBracket()) ? 1 : 0;
        look.bareWords += blank < 0 && !pair && !section && isWord() ? 1 : 0;
        look.marginal += !yaml && from == start && !YamlLine.isMarker(source, from, end) ? 1 : 0;
        look.phrases += blank > 0 && first != '<' ? 1 : 0;
        look.commands += ShellFormat.isCommand(source, from, blank < 0 ? end : blank, end) ? 1 : 0;
        look.accounts += AccountsFormat.isAccount(source, from, colon, end) ? 1 : 0;
        if (from == start
                && blank != from + 1
                && DIRECTIVES.contains(source.substring(from, blank < 0 ? end : blank))) {
            look.directives++;
        }
        braces(first, last);
        if (first == '<') {
            tag(last);
        }
    }

    private void braces(char first, char last) {
        boolean head = last == '{' || last == '}' ? HclLine.isHead(source, from, end) : false;
        look.heads += head ? 1 : 0;
        look.unlikeHcl += !head && equals < 0 && "}])\"{".indexOf(first) < 0 ? 1 : 0;
        boolean assigns = blank > 0 && equals == blank + 1;
        look.opened += last == '{' ? 1 : 0;
        look.statements += last == ';' && blank > 0 && !assigns ? 1 : 0;
        look.unterminated += assigns || (last != ';' && last != '{' && last != '}') ? 1 : 0;
    }

    private void tag(char last) {
        boolean closing = source.startsWith("</", from) && last == '>';
        boolean opening = DirectiveReader.isOpening(source, from, end);
        look.tags += opening ? 1 : 0;
        look.unclosedTags += opening ? 1 : closing ? -1 : 0;
        look.mixedTags += opening || closing ? 0 : 1;
    }

    private boolean isPair() {
        int at = source.startsWith("export ", from) ? from + "export ".length() : from;
        int keyStart = at;
        while (at < equals && SettingLine.isKeyCharacter(source.charAt(at))) {
            at++;
        }
        boolean key = at > keyStart && at - keyStart <= LONGEST_KEY && !Character.isDigit(source.charAt(keyStart));
        while (at < equals && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        return key && at == equals && !source.startsWith("==", at);
    }

    private boolean startsBracket() {
        int at = equals + 1;
        while (at < end && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        return at < end && (source.charAt(at) == '[' || source.charAt(at) == '{');
    }

    private boolean isWord() {
        for (int at = from; at < end; at++) {
            if (!SettingLine.isKeyCharacter(source.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
