// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.nio.file.Path;

/** Something that renders a chart as {@code helm template} does. */
interface Helm {
    /**
     * Renders a chart.
     *
     * @param chart a chart's folder or archive
     * @param overrides values that win over those of the chart and of the user's files, as JSON; empty for none
     * @return what {@code helm template} prints
     * @throws RenderException when it cannot be rendered
     */
    String template(Path chart, RenderOptions options, String overrides) throws RenderException;

    /** What a render by it leaves out compared with {@code helm install}, half a sentence; empty when nothing. */
    String shortcoming(RenderOptions options);
}
