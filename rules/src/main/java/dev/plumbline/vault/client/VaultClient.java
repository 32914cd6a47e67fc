// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that asks Vault for secrets, or an object that says how others ask.
 *
 * @param holder the object or file in which it is configured
 * @param container name of the container that asks, where there is one
 * @param own which of its parts the holder itself states; the others come from objects that it refers to
 */
public record VaultClient(
        Mechanism mechanism,
        ObjectId holder,
        String container,
        Connection connection,
        Login login,
        Usage usage,
        Set<Part> own,
        Location at) {
    /** The parts that an object may state. */
    public enum Part {
        /** The server's address; others may come from a default. */
        ADDRESS,
        /** How the connection is verified. */
        CONNECTION,
        LOGIN,
        REQUESTS
    }

    /**
     * What is asked for and where it goes.
     *
     * @param once true when it is fetched at the start only
     * @param revokes true when the token is given back, empty where that is not known
     */
    public record Usage(List<Request> requests, List<Delivery> deliveries, boolean once, Optional<Boolean> revokes) {
        public Usage {
            requests = List.copyOf(requests);
            deliveries = List.copyOf(deliveries);
        }

        public static Usage none() {
            return new Usage(List.of(), List.of(), false, Optional.empty());
        }

        public static Usage of(List<Request> requests, List<Delivery> deliveries) {
            return new Usage(requests, deliveries, false, Optional.empty());
        }
    }

    public VaultClient {
        requireNonNull(mechanism, "mechanism");
        requireNonNull(holder, "holder");
        requireNonNull(container, "container");
        requireNonNull(connection, "connection");
        requireNonNull(login, "login");
        requireNonNull(usage, "usage");
        requireNonNull(at, "at");
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(own);
        own = Collections.unmodifiableSet(parts);
    }

    /** A client that states everything itself. */
    public static VaultClient whole(
            Mechanism mechanism,
            ObjectId holder,
            String container,
            Connection connection,
            Login login,
            Usage usage,
            Location at) {
        return new VaultClient(mechanism, holder, container, connection, login, usage, EnumSet.allOf(Part.class), at);
    }

    /** The same, whose address comes from somewhere else. */
    public VaultClient withoutAddress() {
        Set<Part> rest = EnumSet.allOf(Part.class);
        rest.remove(Part.ADDRESS);
        return new VaultClient(mechanism, holder, container, connection, login, usage, rest, at);
    }

    /** The same, logging in by another mechanism. */
    VaultClient with(Mechanism by, Login other) {
        return new VaultClient(by, holder, container, connection, other, usage, own, at);
    }

    /** One that only could log in, such as a shell with the right variables, asks for nothing. */
    public boolean asks() {
        return !requests().isEmpty() || !deliveries().isEmpty() || mechanism.passesRequestsOn();
    }

    public boolean states(Part part) {
        return own.contains(part);
    }

    public List<Request> requests() {
        return usage.requests();
    }

    public List<Delivery> deliveries() {
        return usage.deliveries();
    }

    /** The same as used by another object, which states only what is left. */
    public VaultClient usedBy(
            ObjectId user, String inContainer, Login asked, Usage how, Set<Part> stated, Location place) {
        return new VaultClient(mechanism, user, inContainer, connection, asked, how, stated, place);
    }
}
