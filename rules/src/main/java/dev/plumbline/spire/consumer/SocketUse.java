// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.consumer;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Value;

/**
 * A place that tells a process where the Workload API's socket is.
 *
 * @param how as a message names it: {@code variable SPIFFE_ENDPOINT_SOCKET}
 * @param address what it says
 */
public record SocketUse(Container container, String how, Form form, Value<String> address, Location at) {
    /** How the address must be written. */
    public enum Form {
        /** As the SPIFFE Workload Endpoint standard wants it: {@code unix:///path} or {@code tcp://ip:port}. */
        URI,
        /** A plain absolute path. */
        PATH,
        /** Either is understood. */
        EITHER
    }

    /** The path of the socket in the container; unknown or absent when there is none. */
    public Value<String> path() {
        return address.map(text -> text.startsWith("unix://")
                ? text.substring("unix://".length())
                : text.startsWith("unix:") ? text.substring("unix:".length()) : text);
    }
}
