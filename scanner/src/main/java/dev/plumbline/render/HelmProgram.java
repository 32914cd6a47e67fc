// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The user's own {@code helm}. Its template command asks no cluster, and without plugins and network it can ask nobody else. */
final class HelmProgram implements Helm {
    private final Path program;
    private final Child child;

    HelmProgram(Path program, Child child) {
        this.program = program;
        this.child = child;
    }

    @Override
    public String template(Path chart, RenderOptions options, String overrides) throws RenderException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "template",
                options.release(),
                chart.toString(),
                "--namespace",
                options.namespace(),
                "--include-crds"));
        options.kubeVersion().ifPresent(version -> command.addAll(List.of("--kube-version", version)));
        options.apiVersions().forEach(version -> command.addAll(List.of("--api-versions", version)));
        options.values().forEach(file -> command.addAll(List.of("--values", file)));
        options.sets().forEach(set -> command.addAll(List.of("--set", set)));
        if (!overrides.isEmpty()) {
            // Through standard input, because values never touch the disk.
            command.addAll(List.of("--values", "-"));
        }
        Child.Output output = child.run(command, Map.of(), overrides.getBytes(StandardCharsets.UTF_8));
        if (output.exitCode() != 0) {
            throw new RenderException(UnknownReason.TEMPLATE_NOT_RENDERED, RendererMessage.of(output.err()));
        }
        return new String(output.out(), StandardCharsets.UTF_8);
    }

    @Override
    public String shortcoming(RenderOptions options) {
        return "";
    }
}
