// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import java.util.List;

/**
 * What the examination of one resource or file found.
 *
 * @param masks where credential text stands in the resource, to be masked in whatever is kept of it
 */
public record Examination(
        List<Credential> credentials, List<InventoryEntry> inventory, List<Problem> problems, List<Span> masks) {
    public Examination {
        credentials = List.copyOf(credentials);
        inventory = List.copyOf(inventory);
        problems = List.copyOf(problems);
        masks = List.copyOf(masks);
    }
}
