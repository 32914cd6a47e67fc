// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

/** What kind of statement an object is: somebody's intent in a file, or the state of a cluster. */
public enum Provenance {
    /** A manifest that lies in files. */
    MANIFEST,
    /** A file whose values are placeholders by nature: Helm values, examples, samples, templates. */
    TEMPLATE,
    /** An object that was dumped from a cluster into a file. */
    DUMP,
    /** An object read from a live cluster. */
    CLUSTER;

    /** True for the state of a cluster, whether read from it or from a dump. */
    public boolean isState() {
        return this == DUMP || this == CLUSTER;
    }

    /** True where a literal is the effective value, {@code changeme} included. */
    public boolean isLive() {
        return this != TEMPLATE;
    }
}
