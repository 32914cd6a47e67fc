// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.render.Renderers;
import dev.plumbline.triage.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Says what of its surroundings Plumbline can use. */
@Command(
        name = "doctor",
        description = "Look at what a scan would use here: Java, memory, kubeconfig, renderers, temporary folder.")
final class DoctorCommand implements Callable<Integer> {
    private static final long SMALL = 96L << 20;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    /** One thing that was looked at; {@code advice} is empty when all is well. */
    private record Check(String what, String found, String advice) {}

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("Plumbline", new Version().getVersion()[0].replaceFirst("plumbline ", ""), ""));
        checks.add(new Check("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")", ""));
        checks.add(memory());
        checks.add(temporary());
        checks.add(kubeconfig());
        try (Renderers renderers = new Renderers(console.environment())) {
            checks.add(helm(renderers));
            checks.add(kustomize(renderers));
        }
        for (Check check : checks) {
            console.out().print("%-13s %s\n".formatted(check.what(), check.found()));
            if (!check.advice().isEmpty()) {
                console.out().print("%-13s %s\n".formatted("", "→ " + check.advice()));
            }
        }
        console.out().flush();
        return ExitCode.CLEAN.number();
    }

    private static Check memory() {
        long bytes = Runtime.getRuntime().maxMemory();
        return new Check(
                "Memory",
                (bytes >> 20) + " MiB for Java",
                bytes < SMALL
                        ? "enough for some thousand objects; JAVA_TOOL_OPTIONS=-Xmx256m for a large cluster"
                        : "");
    }

    private static Check temporary() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.delete(Files.createTempFile(folder, "plumbline", ""));
            return new Check("Temporary", folder + " can be written", "");
        } catch (IOException e) {
            return new Check(
                    "Temporary",
                    folder + " cannot be written",
                    "needed for charts and kustomizations only; JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER");
        }
    }

    private Check kubeconfig() {
        if (console.variable("KUBERNETES_SERVICE_HOST").isPresent()) {
            return new Check("Cluster", "runs in a pod; --cluster takes its ServiceAccount", "");
        }
        List<String> files = console.variable("KUBECONFIG")
                .map(list -> List.of(list.split(File.pathSeparator)))
                .or(() -> console.variable("HOME").map(home -> List.of(home + "/.kube/config")))
                .orElse(List.of());
        List<String> there =
                files.stream().filter(file -> Files.isReadable(Path.of(file))).toList();
        return there.isEmpty()
                ? new Check(
                        "Cluster",
                        "no kubeconfig" + (files.isEmpty() ? "" : " at " + String.join(", ", files)),
                        "files can be scanned without; for --cluster name one with --kubeconfig")
                : new Check("Cluster", "kubeconfig " + String.join(", ", there), "");
    }

    private static Check helm(Renderers renderers) {
        return renderers
                .program("helm")
                .map(path -> new Check("Charts", "rendered by " + path, ""))
                .orElse(new Check(
                        "Charts",
                        "rendered by the Helm that is packed with Plumbline",
                        "it leaves out hooks and tests; a helm on the PATH does not"));
    }

    private static Check kustomize(Renderers renderers) {
        Optional<Path> program = Stream.of("kustomize", "kubectl")
                .flatMap(name -> renderers.program(name).stream())
                .findFirst();
        return program.map(path -> new Check("Kustomize", "built by " + path, ""))
                .orElse(new Check(
                        "Kustomize",
                        "neither kustomize nor kubectl on the PATH",
                        "a scan of a kustomization is incomplete"));
    }
}
