// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

/** What a part calls its format; additions keep the version, what changes a meaning does not. */
public final class PartFormat {
    /** What the field {@code schema} says. */
    public static final String SCHEMA = "plumbline.dev/part/v1";

    private PartFormat() {}
}
