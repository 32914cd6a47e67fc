// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.token.TokenCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what names say once for each key and the names around it; the last names of each key are remembered. */
final class Contexts {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 120;

    private final KeyModel keys = new KeyModel();
    private final TokenCatalog catalog = TokenCatalog.standard();
    private final Map<String, Context> remembered = new HashMap<>();

    KeyMeaning meaning(String key) {
        return keys.meaning(key);
    }

    Context of(String key, List<String> parents) {
        Context known = remembered.get(key);
        if (known != null && (known.parents() == parents || known.parents().equals(parents))) {
            return known;
        }
        String name = parents.isEmpty() ? key : String.join(" ", parents) + " " + key;
        Context context = new Context(parents, meaning(key, parents), name, catalog.mayName(name));
        if (key.length() <= LONGEST_REMEMBERED && (known != null || remembered.size() < REMEMBERED)) {
            remembered.put(key, context);
        }
        return context;
    }

    @SuppressWarnings("ReferenceEquality") // the same one means that nothing was added
    private KeyMeaning meaning(String key, List<String> parents) {
        KeyMeaning own = keys.meaning(key);
        if (own.sense() != KeySense.NEUTRAL) {
            return own;
        }
        for (String parent : parents) {
            if (!Bearers.isBearer(parent)) {
                KeyMeaning around = around(key, own, keys.meaning(parent));
                return around == own ? joined(key, own, parent) : around;
            }
        }
        return own;
    }

    /** {@code crypto: {key: …}} says what {@code crypto_key} says, as a hint. */
    private KeyMeaning joined(String key, KeyMeaning own, String parent) {
        if (!key.equals("key") && !key.equals("Key")) {
            return own;
        }
        KeyMeaning joined = keys.meaning(parent + " key");
        return joined.isSensitive() ? joined.asHint() : own;
    }

    /** A key that only carries a value is its parent's; any other decides for itself, its parent is a hint. */
    private static KeyMeaning around(String key, KeyMeaning own, KeyMeaning parent) {
        if (Bearers.isBearer(key)) {
            return parent;
        }
        return parent.isSensitive() && !KeyModel.saysAbout(key) ? parent.asHint() : own;
    }
}
