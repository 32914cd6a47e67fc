// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;

/** Host names as the cluster's DNS resolves them. */
public final class ServiceNames {
    private ServiceNames() {}

    /** The Service that a host name stands for when it is used in a namespace; empty for names outside of the cluster. */
    public static Optional<ObjectId> service(String host, String namespace) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean address = plain.isEmpty() || plain.contains(":") || plain.matches("[0-9.]{7,15}");
        if (address) {
            return Optional.empty();
        }
        List<String> parts = List.of(plain.split("\\.", -1));
        boolean inside = parts.size() <= 2 || parts.get(2).equals("svc");
        if (!inside) {
            return Optional.empty();
        }
        return Optional.of(ObjectId.core("Service", parts.size() == 1 ? namespace : parts.get(1), parts.get(0)));
    }
}
