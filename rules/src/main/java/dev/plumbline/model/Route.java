// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;

/** What publishes a Service: an Ingress, an OpenShift Route, a Gateway API route, one record for all. */
public record Route(ObjectId id, Metadata metadata, List<Backend> backends, Tls tls, Provenance provenance, Location at)
        implements Subject {
    /** A host and path that lead to a Service. */
    public record Backend(String host, String path, String service, String port, Location at) {}

    /** Where TLS ends. */
    public enum Termination {
        NONE,
        EDGE,
        REENCRYPT,
        PASSTHROUGH,
        UNKNOWN
    }

    /** TLS of the route; {@code secrets} are names of Secrets with its certificates. */
    public record Tls(Termination termination, List<String> hosts, List<String> secrets, Location at) {
        public Tls {
            hosts = List.copyOf(hosts);
            secrets = List.copyOf(secrets);
        }
    }

    public Route {
        backends = List.copyOf(backends);
    }
}
