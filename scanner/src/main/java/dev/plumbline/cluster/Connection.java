// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.Config;
import java.util.List;

/**
 * A way to a server that was found on this side; nothing has been sent yet.
 *
 * @param namespace where its user works unless told otherwise, empty when nothing says
 * @param serverName the name that the server's certificate must carry, empty for the address' own
 * @param warnings what a person should know about it
 */
record Connection(Config config, String namespace, String serverName, List<String> warnings) {
    Connection {
        warnings = List.copyOf(warnings);
    }
}
