// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;

/**
 * One path that a client asks for.
 *
 * @param path on the API, {@code secret/data/app/db}; for {@link Form#LOGICAL} without the word of KV version 2
 * @param verb what it needs
 */
public record Request(Value<String> path, Form form, Capability verb, Location at) {
    /** How the path is spelled. */
    public enum Form {
        /** As the API takes it. */
        API,
        /** As people say it: the client adds {@code data/} on a version 2 mount. */
        LOGICAL
    }

    public Request {
        requireNonNull(path, "path");
        requireNonNull(form, "form");
        requireNonNull(verb, "verb");
        requireNonNull(at, "at");
    }

    public static Request read(String path, Location at) {
        return new Request(Value.known(KvPath.trim(path), at), Form.API, Capability.READ, at);
    }

    public static Request of(String path, Capability verb, Location at) {
        return new Request(Value.known(KvPath.trim(path), at), Form.API, verb, at);
    }
}
