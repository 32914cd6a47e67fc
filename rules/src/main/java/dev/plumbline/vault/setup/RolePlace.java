// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import java.util.List;
import java.util.Optional;

/** Where a role lies: its mount without {@code auth/}, and its name. */
record RolePlace(String mount, String name) {
    /** {@code auth/<mount>/role/<name>} and its like; nothing below a role ({@code secret-id}) is one. */
    static Optional<RolePlace> of(String path) {
        if (!path.startsWith("auth/")) {
            return Optional.empty();
        }
        String rest = path.substring("auth/".length());
        for (String word : List.of("/role/", "/roles/", "/certs/", "/cel/role/")) {
            int at = rest.indexOf(word);
            String name = at < 0 ? "" : rest.substring(at + word.length());
            if (!name.isEmpty() && name.indexOf('/') < 0) {
                return Optional.of(new RolePlace(rest.substring(0, at), name));
            }
        }
        return Optional.empty();
    }
}
