// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of one account a line whose fields have no names of their own: pgpass, htpasswd, shadow, PgBouncer's user list. */
final class AccountsFormat implements EmbeddedFormat {
    /** What the fields of a line are; the sign between them is the first one that is no letter. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(".pgpass", "hostname:port:database:username:password"),
            Map.entry("pgpass", "hostname:port:database:username:password"),
            Map.entry("pgpass.conf", "hostname:port:database:username:password"),
            Map.entry(".git-credentials", "url"),
            Map.entry("tokens.csv", "token,user,uid,groups"),
            Map.entry("known_tokens.csv", "token,user,uid,groups"),
            Map.entry("basic_auth.csv", "password,user,uid,groups"),
            Map.entry(".htpasswd", "user:password"),
            Map.entry("htpasswd", "user:password"),
            Map.entry("shadow", "user:password"),
            Map.entry("password_file", "user:password"),
            Map.entry("sasl_passwd", "server user:password"),
            Map.entry("userlist.txt", "user password"),
            Map.entry("chap-secrets", "user server password address"),
            Map.entry("pap-secrets", "user server password address"));

    private static final List<String> HASHES = List.of("$apr1$", "$2", "$5$", "$6$", "{SHA}", "{SSHA}");

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public boolean claimsName(String fileName) {
        return FIELDS.containsKey(fileName) || fileName.endsWith(".htpasswd");
    }

    /** Lines of {@code name:hash} or {@code "name" "password"} and nothing else; a hash proves itself, so one line will do. */
    @Override
    public boolean claimsContent(Look look) {
        return look.accounts > 0 && look.accounts == look.significant;
    }

    static boolean isAccount(String source, int from, int colon, int end) {
        return source.charAt(from) == '"'
                ? isQuotedPair(source, from, end)
                : colon > from && isHash(source, colon, end);
    }

    private static boolean isHash(String source, int colon, int end) {
        boolean known = HASHES.stream().anyMatch(start -> source.startsWith(start, colon + 1));
        int blank = source.indexOf(' ', colon);
        return known && end - colon > 20 && (blank < 0 || blank >= end);
    }

    private static boolean isQuotedPair(String source, int from, int end) {
        int close = source.indexOf('"', from + 1);
        boolean pair = close > from + 1 && close + 3 < end && source.startsWith("\" \"", close);
        return pair && source.indexOf('"', close + 3) == end - 1;
    }

    /** What the fields are when only the text tells. */
    private static String fields(PlacedText text) {
        return text.strip().charAt(0) == '"' ? "user password" : "user:password";
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        return claimsContent(Look.of(text)) ? Optional.of(read(text, fields(text))) : Optional.empty();
    }

    /** As {@link #open(PlacedText)}, by the name of the file. */
    @Override
    public Optional<EmbeddedDocument> open(String fileName, PlacedText text) {
        String name = fileName.endsWith(".htpasswd") ? "htpasswd" : fileName;
        String fields = FIELDS.get(name);
        if (fields == null || !separates(text, fields)) {
            return open(text);
        }
        return Optional.of(read(text, fields));
    }

    /** True when the first account has fields at all: a Secret's key may be called so and hold a single password. */
    private static boolean separates(PlacedText text, String fields) {
        int sign = 0;
        while (sign < fields.length() && Character.isLetter(fields.charAt(sign))) {
            sign++;
        }
        String separator = sign == fields.length() ? "://" : fields.substring(sign, sign + 1);
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            if (from < lines.end() && lines.source().charAt(from) != '#') {
                int at = lines.source().indexOf(separator, from);
                return at > from && at + separator.length() < lines.end();
            }
        }
        return false;
    }

    private EmbeddedDocument read(PlacedText text, String fields) {
        List<Node> accounts = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            if (from == lines.end()) {
                continue;
            }
            if (lines.source().charAt(from) == '#') {
                FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
                comments.add(new Comment(lines.slice(from + 1, lines.end()), start));
            } else {
                accounts.add(account(lines.stripped(from, lines.end()), fields));
            }
        }
        return EmbeddedDocument.of(name(), PathStyle.SECTIONS, new SequenceNode(accounts, text.span()), comments);
    }

    private static Node account(PlacedText line, String fields) {
        Settings account = new Settings();
        String names = fields;
        int at = 0;
        while (at <= line.length() && !names.isEmpty()) {
            int nameEnd = 0;
            while (nameEnd < names.length() && Character.isLetter(names.charAt(nameEnd))) {
                nameEnd++;
            }
            char separator = nameEnd < names.length() ? names.charAt(nameEnd) : '\n';
            boolean open = nameEnd == names.length() && fields.equals("user:password");
            int end = end(line, at, open ? ':' : separator);
            PlacedText field = line.slice(Math.min(at, line.length()), end).strip();
            account.add(
                    PlacedText.within(field.span(), names.substring(0, nameEnd)),
                    Settings.unquoted(unescaped(field), Escapes.QUOTE_ONLY));
            at = end + 1;
            names = names.substring(Math.min(nameEnd + 1, names.length()));
        }
        return account.node(line.span());
    }

    private static int end(PlacedText line, int from, char separator) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted && (at > from || separator != ' ')) {
                return at;
            }
        }
        return line.length();
    }

    /** pgpass writes a colon and a backslash with a backslash before it. */
    private static PlacedText unescaped(PlacedText field) {
        return field.value().contains("\\:") ? Escapes.C_LIKE.decode(field) : field;
    }
}
