// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.compliance;

import java.util.List;

/**
 * A published list of controls.
 *
 * @param key short name
 * @param source where it is published
 * @param controls those that rules speak of, and those that were looked at and stay uncovered
 */
public record Framework(String key, String title, String version, String source, List<Control> controls) {
    public Framework {
        controls = List.copyOf(controls);
    }

    /**
     * One of its controls.
     *
     * @param framework key
     * @param id as the framework writes it
     * @param title our words
     * @param uncovered why no rule speaks of it; empty when rules do
     */
    public record Control(String framework, String id, String title, String uncovered) {
        /** {@code nhi:NHI2}. */
        public String reference() {
            return framework + ":" + id;
        }

        public boolean isCovered() {
            return uncovered.isEmpty();
        }
    }

    /** The controls that rules speak of. */
    public List<Control> covered() {
        return controls.stream().filter(Control::isCovered).toList();
    }

    public List<Control> uncovered() {
        return controls.stream().filter(control -> !control.isCovered()).toList();
    }
}
