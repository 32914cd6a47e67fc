// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.credential.Credential;
import java.util.List;
import java.util.Optional;

/**
 * What a finding about a credential adds.
 *
 * @param reuseGroup {@code A}, {@code B} … for values that lie in several places, in report order; empty for a value that
 *     lies in one place only
 * @param places how many places hold the value, this one included
 * @param livePlaces how many of them are not comments
 * @param consumers workloads that take the value from here, as {@code Kind namespace/name}
 * @param readers who can read the object; empty while RBAC was not read
 * @param replacement what can stand in the file instead; empty where that is not one change at one place
 */
public record CredentialDetail(
        Credential credential,
        Optional<String> reuseGroup,
        int places,
        int livePlaces,
        List<String> consumers,
        Optional<Readers> readers,
        Optional<Replacement> replacement) {
    /** One for which nothing can simply stand in the file instead. */
    public CredentialDetail(
            Credential credential,
            Optional<String> reuseGroup,
            int places,
            int livePlaces,
            List<String> consumers,
            Optional<Readers> readers) {
        this(credential, reuseGroup, places, livePlaces, consumers, readers, Optional.empty());
    }

    /**
     * Subjects of RBAC that can read the holding object.
     *
     * @param names ordered by surprise, at most as many as are worth showing
     * @param detours how many more may not read it and get at it all the same
     * @param detourNames the same of them, each with its way: {@code ServiceAccount ci/deployer by creating pods}
     */
    public record Readers(int count, List<String> names, int detours, List<String> detourNames) {
        public Readers(int count, List<String> names) {
            this(count, names, 0, List.of());
        }

        public Readers {
            names = List.copyOf(names);
            detourNames = List.copyOf(detourNames);
        }
    }

    public CredentialDetail {
        consumers = List.copyOf(consumers);
    }

    /** The same in another group, or in none, with the places that the group counts. */
    public CredentialDetail grouped(Optional<String> group, int all, int live) {
        return new CredentialDetail(credential, group, all, live, consumers, readers, replacement);
    }
}
