// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.role.Bindings;
import dev.plumbline.vault.setup.Writes.Key;
import dev.plumbline.vault.setup.Writes.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is said about each auth mount, from enabling to configuration and roles. */
final class AuthMounts {
    private final Writes writes;
    private final Names names;
    private final Map<Key, List<String>> paths = new LinkedHashMap<>();

    AuthMounts(Writes writes, Names names) {
        this.writes = writes;
        this.names = names;
    }

    List<VaultAuthMount> mounts() {
        writes.targets()
                .forEach((key, target) -> mountOf(key.path())
                        .ifPresent(
                                mount -> paths.computeIfAbsent(new Key(mount, key.holder()), each -> new ArrayList<>())
                                        .add(key.path())));
        List<VaultAuthMount> mounts = new ArrayList<>();
        paths.forEach((mount, said) -> mounts.add(mount(mount, said)));
        return mounts;
    }

    private Optional<String> mountOf(String path) {
        if (path.startsWith("sys/auth/")) {
            String rest = path.substring("sys/auth/".length());
            return Optional.of(rest.endsWith("/tune") ? rest.substring(0, rest.length() - "/tune".length()) : rest);
        }
        if (!path.startsWith("auth/") || path.startsWith("auth/token/")) {
            return Optional.empty();
        }
        Optional<RolePlace> role = RolePlace.of(path);
        if (role.isPresent()) {
            return role.map(RolePlace::mount);
        }
        String rest = path.substring("auth/".length());
        return rest.endsWith("/config")
                ? Optional.of(rest.substring(0, rest.length() - "/config".length()))
                : Optional.empty();
    }

    private VaultAuthMount mount(Key key, List<String> said) {
        String mount = key.path();
        Optional<Target> enabled = writes.target("sys/auth/" + mount, key.holder());
        Optional<Target> config = writes.target("auth/" + mount + "/config", key.holder());
        Optional<Target> tune = writes.target("sys/auth/" + mount + "/tune", key.holder());
        Target first = config.or(() -> enabled)
                .orElseGet(() -> writes.target(said.get(0), key.holder()).orElseThrow());
        Parameters none = new Parameters(Map.of(), first.at, false);
        Value<String> type =
                enabled.map(target -> target.parameters.text("type")).orElseGet(Value::absent);
        return new VaultAuthMount(
                names.id("VaultAuthMount", "auth/" + mount, first.carrier),
                mount,
                type.asKnown().map(AuthType::of).orElseGet(() -> guess(mount, said, key.holder())),
                enabled.isPresent(),
                config.isPresent(),
                config.map(target -> target.parameters).orElse(none),
                tune.or(() -> enabled).map(target -> target.parameters).orElse(none),
                first.carrier,
                first.at);
    }

    private AuthType guess(String mount, List<String> said, ObjectId holder) {
        for (String path : said) {
            AuthType type = Bindings.guess(mount, writes.target(path, holder).orElseThrow().parameters);
            if (type != AuthType.OTHER) {
                return type;
            }
        }
        return AuthType.OTHER;
    }
}
