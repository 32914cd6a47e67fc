// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The user's own {@code kustomize}, or the one inside {@code kubectl}; without exec plugins, which have to be switched on. */
final class Kustomize {
    private final List<String> command;
    private final Child child;
    private final Path home;

    /** @param command the program and the words after which the folder comes */
    Kustomize(List<String> command, Child child, Path home) {
        this.command = List.copyOf(command);
        this.child = child;
        this.home = home;
    }

    /**
     * Builds a kustomization, each object with an annotation that says from which file it comes.
     *
     * @return what {@code kustomize build} prints; paths in the annotations are relative to {@link #wrapper}
     */
    String build(Path folder) throws RenderException {
        Path wrapper = wrapper();
        try {
            Files.createDirectories(wrapper);
            String base = wrapper.toRealPath()
                    .relativize(folder.toRealPath())
                    .toString()
                    .replace('\\', '/');
            Files.writeString(
                    wrapper.resolve("kustomization.yaml"),
                    "resources: [" + quoted(base) + "]\nbuildMetadata: [originAnnotations]\n");
        } catch (IOException e) {
            throw new RenderException(UnknownReason.NOT_READ, "no temporary folder to build it in");
        }
        List<String> words =
                Stream.concat(command.stream(), Stream.of(wrapper.toString())).toList();
        Child.Output output = child.run(words, Map.of(), new byte[0]);
        if (output.exitCode() != 0) {
            throw new RenderException(
                    UnknownReason.TEMPLATE_NOT_RENDERED,
                    RendererMessage.of(output.err()).replace(wrapper.toString(), folder.toString()));
        }
        return new String(output.out(), StandardCharsets.UTF_8);
    }

    /** The folder of the kustomization that asks for the annotations; holds no input. */
    Path wrapper() {
        return home.resolve("kustomization");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
