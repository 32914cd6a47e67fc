// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Helm as a library, in a Java process of its own: its {@code lookup} asks whatever cluster the environment names at the
 * process's start, and a chart may bring the process down.
 */
final class HelmLibrary implements Helm {
    /** What charts are told when the user names no version; the library's own default is years old. */
    static final String KUBE_VERSION = "1.34.0";

    private final Child child;
    private final Path home;
    private final Supplier<String> classPath;

    /** @param classPath where {@link HelmChild} and the library are found */
    HelmLibrary(Child child, Path home, Supplier<String> classPath) {
        this.child = child;
        this.home = home;
        this.classPath = classPath;
    }

    @Override
    public String template(Path chart, RenderOptions options, String overrides) throws RenderException {
        try (EmptyCluster cluster = EmptyCluster.start()) {
            Path kubeconfig = home.resolve("kubeconfig-" + cluster.port());
            Files.writeString(kubeconfig, cluster.kubeconfig());
            Child.Output output = child.run(
                    "the packed Helm",
                    command(chart, options),
                    Map.of("KUBECONFIG", kubeconfig.toString()),
                    overrides.getBytes(StandardCharsets.UTF_8));
            if (output.exitCode() != 0) {
                throw new RenderException(UnknownReason.TEMPLATE_NOT_RENDERED, RendererMessage.of(output.err()));
            }
            return new String(output.out(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RenderException(
                    UnknownReason.NOT_READ, "no server on loopback for the chart's look-ups; install helm on the PATH");
        }
    }

    private List<String> command(Path chart, RenderOptions options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + home,
                "-cp",
                classPath.get(),
                HelmChild.class.getName(),
                chart.toAbsolutePath().toString(),
                options.release(),
                options.namespace(),
                options.kubeVersion().orElse(KUBE_VERSION)));
        options.values().forEach(file -> command.add("values:" + Path.of(file).toAbsolutePath()));
        options.sets().forEach(set -> command.add("set:" + set));
        return command;
    }

    @Override
    public String shortcoming(RenderOptions options) {
        String versions = options.apiVersions().isEmpty() ? "" : ", and --api-versions is not obeyed";
        return "hooks and tests are left out" + versions;
    }
}
