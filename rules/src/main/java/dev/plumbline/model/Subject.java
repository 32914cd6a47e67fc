// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/**
 * What a rule judges: an object, a workload, or a component that was recognised in them.
 *
 * <p>A component that no object carries (a Vault role that a script writes) takes the product's own word as its kind:
 * {@code VaultRole//auth/jwt/role/app}.
 */
public interface Subject {
    ObjectId id();

    /** The place that stands for the whole subject, for verdicts without a place of their own. */
    Location at();
}
