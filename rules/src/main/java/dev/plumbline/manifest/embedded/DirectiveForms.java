// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the words of a directive mean: nginx, Apache, HAProxy, Redis, OpenLDAP and their like write a name, then words.
 *
 * <p>A form is a directive's first words; {@code NAME VALUE} makes the first of two words the key of the second, another word
 * in capitals is the key of the word in its place, {@code USER:PASSWORD} splits a word, {@code *} is any word.
 */
final class DirectiveForms {
    /** https://nginx.org/en/docs/, https://httpd.apache.org/docs/, https://docs.haproxy.org/, https://redis.io/docs/ */
    private static final List<List<String>> FORMS = parse("""
            proxy_set_header NAME VALUE
            grpc_set_header NAME VALUE
            add_header NAME VALUE
            more_set_headers NAME VALUE
            more_set_input_headers NAME VALUE
            fastcgi_param NAME VALUE
            uwsgi_param NAME VALUE
            set NAME VALUE
            setenv NAME VALUE
            env NAME VALUE
            requestheader * NAME VALUE
            header * NAME VALUE
            header * * NAME VALUE
            http-request set-header NAME VALUE
            http-request add-header NAME VALUE
            http-response set-header NAME VALUE
            stats auth USER:PASSWORD
            user USER password PASSWORD_HASH
            user USER insecure-password PASSWORD
            sentinel auth-pass * PASSWORD
            sentinel auth-user * USER
            createuser USER * PASSWORD * PRIVACY_PASSWORD
            createuser USER * PASSWORD
            rocommunity SNMP_COMMUNITY
            rwcommunity SNMP_COMMUNITY
            header_up NAME VALUE
            basicauth USER PASSWORD
            """);

    private DirectiveForms() {}

    private static List<List<String>> parse(String table) {
        return table.lines().map(line -> List.of(line.split(" "))).toList();
    }

    /** Adds a directive with its words to the settings around it. */
    static void add(Settings settings, List<Node> words, List<PlacedText> texts) {
        PlacedText name = texts.get(0);
        if (words.size() == 1) {
            settings.add(name, name.slice(name.length(), name.length()));
            return;
        }
        if (isRedisUser(texts)) {
            redisUser(settings, texts);
            return;
        }
        for (List<String> form : FORMS) {
            if (fits(form, texts)) {
                settings.add(
                        name,
                        filled(form, texts)
                                .node(name.span()
                                        .and(texts.get(texts.size() - 1).span())));
                return;
            }
        }
        List<Node> values = words.subList(1, words.size());
        Node value = values.size() == 1
                ? values.get(0)
                : new SequenceNode(
                        values,
                        values.get(0).span().and(values.get(values.size() - 1).span()));
        settings.add(name, value);
    }

    private static boolean fits(List<String> form, List<PlacedText> texts) {
        if (texts.size() < form.size()) {
            return false;
        }
        for (int index = 0; index < form.size(); index++) {
            String wanted = form.get(index);
            boolean capture = wanted.equals("*") || Character.isUpperCase(wanted.charAt(0));
            if (!capture && !texts.get(index).value().equalsIgnoreCase(wanted)) {
                return false;
            }
        }
        return true;
    }

    private static Settings filled(List<String> form, List<PlacedText> texts) {
        Settings filled = new Settings();
        for (int index = 1; index < form.size(); index++) {
            String wanted = form.get(index);
            PlacedText text = texts.get(index);
            if (wanted.equals("NAME")) {
                filled.add(withoutSign(text), texts.get(++index));
            } else if (wanted.indexOf(':') > 0) {
                split(filled, wanted, text);
            } else if (Character.isUpperCase(wanted.charAt(0))) {
                filled.named(wanted.toLowerCase(Locale.ROOT), text);
            }
        }
        return filled;
    }

    private static PlacedText withoutSign(PlacedText name) {
        return name.length() > 1 && name.charAt(0) == '$' ? name.slice(1, name.length()) : name;
    }

    private static void split(Settings settings, String form, PlacedText text) {
        int colon = text.value().indexOf(':');
        String[] names = form.toLowerCase(Locale.ROOT).split(":", 2);
        if (colon < 0) {
            settings.named(names[0], text);
            return;
        }
        settings.named(names[0], text.slice(0, colon));
        settings.named(names[1], text.slice(colon + 1, text.length()));
    }

    /** https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/ */
    private static boolean isRedisUser(List<PlacedText> texts) {
        return texts.get(0).contentEquals("user")
                && texts.size() > 2
                && texts.stream().skip(2).anyMatch(word -> word.length() > 1 && "><#".indexOf(word.charAt(0)) >= 0);
    }

    private static void redisUser(Settings settings, List<PlacedText> texts) {
        Settings user = new Settings().named("user", texts.get(1));
        List<PlacedText> rest = new ArrayList<>(texts.subList(2, texts.size()));
        for (PlacedText word : rest) {
            if (word.length() > 1 && "><#".indexOf(word.charAt(0)) >= 0) {
                user.named(word.charAt(0) == '#' ? "password_hash" : "password", word.slice(1, word.length()));
            }
        }
        settings.add(
                texts.get(0),
                user.node(texts.get(0).span().and(texts.get(texts.size() - 1).span())));
    }
}
