// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import java.util.List;

/**
 * One step of the work, whole in itself.
 *
 * @param title imperative, half a sentence
 * @param why what it ends or needs, a sentence or two; empty where the title says it
 */
public record Step(String title, String why, List<Part> parts) {
    public Step {
        parts = List.copyOf(parts);
    }

    public static Step of(String title, String why, Part... parts) {
        return new Step(title, why, List.of(parts));
    }
}
