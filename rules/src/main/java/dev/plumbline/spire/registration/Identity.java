// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A SPIFFE ID that a workload's pods will get.
 *
 * @param spiffeId with {@code {pod-name}}, {@code {node-uid}} and the like where only run time knows a part
 * @param by what yields it
 * @param doubt why it is not certain; empty when it is
 * @param masked true when an older registration yields the same entry and this one's attributes are lost
 */
public record Identity(
        String spiffeId, Registration by, Entry entry, Optional<String> doubt, boolean fallback, boolean masked) {
    /**
     * The registration entry behind it.
     *
     * @param parent the SPIFFE ID of the node that hands it out
     * @param selectors beyond the pod's own UID
     */
    public record Entry(
            String parent,
            List<String> selectors,
            Attributes attributes,
            Value<Duration> x509Ttl,
            Value<Duration> jwtTtl,
            List<String> dnsNames,
            List<String> federatesWith,
            String hint) {
        public Entry {
            selectors = List.copyOf(selectors);
            dnsNames = List.copyOf(dnsNames);
            federatesWith = List.copyOf(federatesWith);
        }

        /** The first of its selectors that no process of the workload can have. */
        public Optional<String> excluding(Workload workload) {
            return selectors.stream()
                    .filter(selector -> EntrySelector.parse(selector)
                            .filter(parsed -> parsed.holdsFor(workload) != Holds.NO)
                            .isEmpty())
                    .findFirst();
        }
    }

    /** Rights that an entry gives beyond an identity. */
    public record Attributes(boolean admin, boolean downstream, boolean storesSvid) {}

    public boolean isCertain() {
        return doubt.isEmpty();
    }

    public boolean hasPlaceholder() {
        return spiffeId.indexOf('{') >= 0;
    }

    Identity masked(boolean changed) {
        return new Identity(spiffeId, by, entry, doubt, fallback, changed);
    }

    Identity doubted(Optional<String> why) {
        return new Identity(spiffeId, by, entry, why, fallback, masked);
    }

    /** What makes two entries one for the controller manager. */
    String key() {
        return spiffeId + ' ' + entry.parent() + ' ' + String.join(" ", entry.selectors());
    }
}
