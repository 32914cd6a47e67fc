// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Takes the scalars of a tree one after another. */
@FunctionalInterface
public interface ScalarVisitor {
    /** @param path the way from the root of the walk to the scalar */
    void scalar(FieldPath path, ScalarNode scalar);
}
