// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

/** The cluster cannot be scanned at all; the message says what, where and the next step, and is shown as it is. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClusterException(String message) {
        super(message);
    }
}
