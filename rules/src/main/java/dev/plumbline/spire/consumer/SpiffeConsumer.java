// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.consumer;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import java.util.List;
import java.util.Set;

/**
 * A workload that expects an identity from the Workload API.
 *
 * @param ofSpire true for SPIRE's own parts that are workloads too, such as the OIDC discovery provider
 * @param audiences of JWT-SVIDs that it is seen to ask for
 * @param choosesIdentity true when it asks for one of several identities by hint or SPIFFE ID
 */
public record SpiffeConsumer(
        Workload workload,
        List<SocketVolume> volumes,
        List<SocketUse> uses,
        Set<String> audiences,
        boolean choosesIdentity,
        boolean ofSpire)
        implements Subject {
    public SpiffeConsumer {
        volumes = List.copyOf(volumes);
        uses = List.copyOf(uses);
        audiences = Set.copyOf(audiences);
    }

    @Override
    public ObjectId id() {
        return workload.id();
    }

    @Override
    public Location at() {
        return workload.at();
    }
}
