// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a chart renders to, by the packed Helm. */
public final class ChartText {
    private ChartText() {}

    /** Release and namespace are both called plumbline. */
    public static String of(Path chart, String... sets) {
        RenderOptions options =
                new RenderOptions(List.of(), List.of(sets), Optional.empty(), List.of(), "plumbline", "plumbline");
        try (Renderers renderers = new Renderers(Map.of())) {
            return renderers.helm().template(chart, options, "");
        } catch (RenderException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
