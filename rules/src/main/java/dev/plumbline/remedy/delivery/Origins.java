// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.Place;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which keys of ConfigMaps and Secrets hold credentials. */
final class Origins {
    private Origins() {}

    static boolean counts(Credential credential) {
        return credential.place() != Place.COMMENT && credential.type().nature() != CredentialType.Nature.HASH;
    }

    static Set<String> keysWithCredentials(Facts facts, ObjectId holder) {
        Set<String> keys = new LinkedHashSet<>();
        facts.credentialsIn(holder).stream()
                .filter(Origins::counts)
                .forEach(credential -> key(credential.at().path()).ifPresent(keys::add));
        return keys;
    }

    /** The keys of a Secret, when it was read. */
    static Optional<List<String>> keysOfSecret(Facts facts, String namespace, String name) {
        return facts.inventory()
                .secret(namespace, name)
                .map(secret -> List.copyOf(secret.keys().keySet()))
                .filter(keys -> !keys.isEmpty());
    }

    static List<String> keysOfConfigMap(Facts facts, String namespace, String name) {
        return facts.inventory()
                .configMap(namespace, name)
                .map(map -> List.copyOf(map.keys().keySet()))
                .orElse(List.of());
    }

    /** The key of {@code data} that a path leads through. */
    private static Optional<String> key(FieldPath path) {
        Optional<FieldPath> step = Optional.of(path);
        while (step.isPresent()) {
            Optional<FieldPath> above = step.get().parent();
            boolean payload = above.filter(
                            each -> List.of("data", "stringData", "binaryData").contains(each.toString()))
                    .isPresent();
            if (payload) {
                return step.get().lastKey();
            }
            step = above;
        }
        return Optional.empty();
    }
}
