// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

/**
 * A kind that the cluster serves, in the version that is read.
 *
 * @param resource plural
 * @param listable whether the kind has the verb list
 */
record Served(String group, String version, String kind, String resource, boolean namespaced, boolean listable) {
    /** Path of all its objects, or of one namespace's. */
    String path(String namespace) {
        String base = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
        return namespace.isEmpty() ? base + "/" + resource : base + "/namespaces/" + namespace + "/" + resource;
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    String name() {
        return group.isEmpty() ? resource : resource + "." + group;
    }

    /** Namespaces lie in none, but one of them may be read by who has rights only in it. */
    boolean isNamespaces() {
        return group.isEmpty() && resource.equals("namespaces");
    }

    /** Nearly all bytes of a cluster are theirs. */
    boolean isPayload() {
        return group.isEmpty() && (resource.equals("configmaps") || resource.equals("secrets"));
    }

    /** What lies in namespaces can be asked for in each of them; a Namespace by its name. */
    boolean liesInNamespaces() {
        return namespaced || isNamespaces();
    }
}
