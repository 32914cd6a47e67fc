// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.client.VaultClient;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way on which a workload gets a secret, or shows that it needs none.
 *
 * @param mechanism in words: {@code hand-written sidecar with a JWT-SVID}
 * @param client the client of Vault behind it, where there is one
 * @param at the place that shows the need
 */
public record Edge(
        Workload workload,
        Kind kind,
        String mechanism,
        Optional<VaultClient> client,
        List<Hop> hops,
        Set<Cap> caps,
        Location at) {
    /** The sorts of ways. */
    public enum Kind {
        /** A literal in what the workload takes. */
        LITERAL,
        /** A Kubernetes Secret that nothing synchronises. */
        KUBERNETES_SECRET,
        /** A store other than Vault behind a synchronised Secret: what opens it is not read. */
        OTHER_STORE,
        VAULT,
        /** Peers know each other by X.509-SVIDs; there is no secret to get. */
        NO_SECRET
    }

    public Edge {
        requireNonNull(workload, "workload");
        requireNonNull(kind, "kind");
        requireNonNull(client, "client");
        hops = List.copyOf(hops);
        Set<Cap> all = EnumSet.noneOf(Cap.class);
        all.addAll(caps);
        hops.forEach(hop -> {
            all.addAll(hop.caps());
            if (hop.is(Hop.Verdict.BROKEN)) {
                // What lies behind a broken hop was not seen, so mending it may never cost a rung.
                all.add(Cap.NOT_WORKING);
            }
        });
        caps = Collections.unmodifiableSet(all);
        requireNonNull(at, "at");
    }

    Edge with(Cap further) {
        Set<Cap> more = EnumSet.of(further);
        more.addAll(caps);
        return new Edge(workload, kind, mechanism, client, hops, more, at);
    }

    /** Where this way alone would leave the workload. */
    public Rung rung() {
        return Rung.of(this);
    }

    /** The first hop that stops it. */
    public Optional<Hop> broken() {
        return hops.stream().filter(hop -> hop.is(Hop.Verdict.BROKEN)).findFirst();
    }

    public List<Hop> unknown() {
        return hops.stream().filter(hop -> hop.is(Hop.Verdict.UNKNOWN)).toList();
    }

    public Optional<Hop> hop(HopName name) {
        return hops.stream().filter(hop -> hop.name() == name).findFirst();
    }
}
