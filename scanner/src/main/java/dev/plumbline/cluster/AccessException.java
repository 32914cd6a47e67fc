// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.util.List;
import java.util.Optional;

/** What leads to the cluster is wrong or missing on this side: kubeconfig, context, plugin; nothing was asked of a server. */
public final class AccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String unknownContext;
    private final transient List<String> contexts;

    AccessException(String message) {
        this(message, "", List.of());
    }

    private AccessException(String message, String unknownContext, List<String> contexts) {
        super(message);
        this.unknownContext = unknownContext;
        this.contexts = contexts;
    }

    static AccessException noContext(String name, List<String> contexts) {
        String known = contexts.isEmpty() ? "there is none" : "there are " + String.join(", ", contexts);
        return new AccessException("the kubeconfig has no context " + name + " (" + known + ")", name, contexts);
    }

    /** The context that was asked for and is not there. */
    public Optional<String> unknownContext() {
        return Optional.of(unknownContext).filter(name -> !name.isEmpty());
    }

    /** The contexts that are there. */
    public List<String> contexts() {
        return contexts == null ? List.of() : contexts;
    }
}
