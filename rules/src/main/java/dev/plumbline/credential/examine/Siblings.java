// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users named beside credentials: {@code MYSQL_USER} for {@code MYSQL_PASSWORD}. */
final class Siblings {
    private static final Siblings NONE = new Siblings(Map.of());

    private final Map<List<String>, String> users;

    private Siblings(Map<List<String>, String> users) {
        this.users = users;
    }

    static Siblings of(MappingNode mapping, Judge judge) {
        Map<List<String>, String> users = new LinkedHashMap<>();
        boolean asked = false;
        for (MappingNode.Entry entry : mapping.entries()) {
            if (entry.value() instanceof ScalarNode scalar) {
                asked |= note(users, entry.key().value(), scalar, judge);
            }
        }
        return asked && !users.isEmpty() ? new Siblings(users) : NONE;
    }

    /** For names and values in order, as the environment of a container has them. */
    static Siblings of(Map<String, ScalarNode> values, Judge judge) {
        Map<List<String>, String> users = new LinkedHashMap<>();
        values.forEach((key, scalar) -> note(users, key, scalar, judge));
        return users.isEmpty() ? NONE : new Siblings(users);
    }

    /** Notes a user; answers whether the key asks for a credential instead. */
    private static boolean note(Map<List<String>, String> users, String key, ScalarNode scalar, Judge judge) {
        var meaning = judge.meaning(key);
        if (meaning.sense() == KeySense.USER
                && scalar.text().length() < 128
                && !scalar.text().isEmpty()) {
            List<String> words = KeyWords.of(key);
            users.put(words.subList(0, words.size() - 1), scalar.value());
        }
        return meaning.isSensitive();
    }

    /** The user whose key begins as this one does, or the only one there is. */
    Optional<String> userOf(String key) {
        if (users.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = KeyWords.of(key);
        for (int length = words.size(); length >= 0; length--) {
            String user = users.get(words.subList(0, length));
            if (user != null) {
                return Optional.of(user);
            }
        }
        return users.size() == 1 ? users.values().stream().findFirst() : Optional.empty();
    }
}
