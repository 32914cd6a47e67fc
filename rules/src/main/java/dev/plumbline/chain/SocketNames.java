// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.reach.SocketFolders;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Under which names a volume offers the socket; asked once for each driver or folder, not for each pod. */
final class SocketNames {
    private final SpireFacts spire;
    private final Map<String, Set<String>> known = new HashMap<>();

    SocketNames(SpireFacts spire) {
        this.spire = spire;
    }

    Set<String> of(SocketVolume volume) {
        return known.computeIfAbsent(
                volume.driver() + " " + volume.hostPath(), key -> SocketFolders.socketNames(volume, spire));
    }
}
