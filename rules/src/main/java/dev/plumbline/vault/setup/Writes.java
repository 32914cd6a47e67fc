// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.setup.VaultSetup.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The writes of all carriers, sorted: what configures Vault by its path, what is a secret, and the rest. */
final class Writes {
    /** What was written to one path by one carrier, all writes in order. */
    static final class Target {
        final Carrier carrier;
        final Location at;
        Parameters parameters;

        Target(ApiCall call) {
            carrier = call.carrier();
            at = call.at();
            parameters = call.parameters();
        }

        void add(Parameters later) {
            parameters = parameters.overlaid(later);
        }
    }

    /** A path, and who writes to it. */
    record Key(String path, ObjectId holder) {}

    private final Map<Key, Target> targets = new LinkedHashMap<>();
    private final List<Written> secrets = new ArrayList<>();
    private final List<Written> others = new ArrayList<>();

    private Writes() {}

    static Writes of(List<ApiCall> calls) {
        Writes writes = new Writes();
        calls.forEach(writes::take);
        return writes;
    }

    private void take(ApiCall call) {
        Optional<String> known = call.path().text().asKnown();
        String path = KvPath.trim(known.orElseGet(() -> call.path().spelled().orElse("")));
        Written written = new Written(
                path,
                known.isPresent(),
                call.verb() == ApiCall.Verb.KV_WRITE,
                call.parameters(),
                call.carrier(),
                call.at());
        switch (call.verb()) {
            case KV_WRITE -> secrets.add(written);
            case WRITE -> write(call, written);
            case READ, LIST, DELETE, KV_READ -> {}
        }
    }

    private void write(ApiCall call, Written written) {
        String path = written.path();
        boolean configures = path.startsWith("auth/") || path.startsWith("sys/");
        if (!configures || !written.known() && !isRoleLike(path)) {
            others.add(written);
            return;
        }
        Key key = new Key(normal(path), call.carrier().holder());
        Target target = targets.get(key);
        if (target == null) {
            targets.put(key, new Target(call));
        } else {
            target.add(call.parameters());
        }
    }

    /** Vault compares the names of roles and policies without case, those of mounts with it. */
    private static String normal(String path) {
        boolean policy = path.startsWith("sys/policies/acl/") || path.startsWith("sys/policy/");
        if (policy) {
            return path.toLowerCase(Locale.ROOT);
        }
        int name = path.lastIndexOf('/') + 1;
        return RolePlace.of(path).isPresent()
                ? path.substring(0, name) + path.substring(name).toLowerCase(Locale.ROOT)
                : path;
    }

    /** What is written to a mount whose name is a variable can still be judged. */
    private static boolean isRoleLike(String path) {
        return path.contains("/role/")
                || path.contains("/certs/")
                || path.startsWith("auth/") && path.endsWith("/config")
                || path.startsWith("sys/auth/")
                || path.startsWith("sys/mounts/")
                || path.startsWith("sys/audit/")
                || path.startsWith("sys/policies/acl/")
                || path.startsWith("sys/policy/");
    }

    /** What configures Vault, in the order of the first writes. */
    Map<Key, Target> targets() {
        return Collections.unmodifiableMap(targets);
    }

    Optional<Target> target(String path, ObjectId holder) {
        return Optional.ofNullable(targets.get(new Key(path, holder)));
    }

    List<Written> secrets() {
        return secrets;
    }

    List<Written> others() {
        return others;
    }
}
