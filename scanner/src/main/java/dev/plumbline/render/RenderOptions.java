// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.util.List;
import java.util.Optional;

/**
 * What a user says about how charts are rendered, as {@code helm template} takes it.
 *
 * @param values values files, later ones win
 * @param sets single values, {@code key=value} as {@code --set} takes them
 * @param kubeVersion the version that charts ask for, empty for the renderer's own
 * @param namespace namespace of the release; objects that name none belong to it
 */
public record RenderOptions(
        List<String> values,
        List<String> sets,
        Optional<String> kubeVersion,
        List<String> apiVersions,
        String release,
        String namespace) {
    /** What {@code helm template} without options does. */
    public static final RenderOptions DEFAULT =
            new RenderOptions(List.of(), List.of(), Optional.empty(), List.of(), "release-name", "default");

    public RenderOptions {
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        apiVersions = List.copyOf(apiVersions);
    }
}
