// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One estate in a folder, hardened step by step. */
final class Hardening {
    private final Path root;
    private final String workload;
    private int steps;

    /** Where a workload stands, and everything that is wrong with the estate. */
    record State(int lowest, int highest, List<String> findings) {}

    private Hardening(Path root, String workload) {
        this.root = root;
        this.workload = workload;
    }

    static Hardening of(Path folder, String workload, Map<String, String> files) throws IOException {
        Hardening hardening = new Hardening(folder, workload);
        Files.createDirectories(hardening.estate());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(hardening.estate().resolve(file.getKey()), file.getValue());
        }
        return hardening;
    }

    Path estate() {
        return root.resolve("estate-" + steps);
    }

    Path written(int step) {
        return root.resolve("written-" + step);
    }

    /** Runs harden, applies what it writes and goes on with the result. */
    Hardening step(Map<String, String> filled, String... options) throws IOException {
        Path written = written(steps);
        List<String> arguments = new ArrayList<>(List.of("harden", "--output", written.toString()));
        arguments.addAll(List.of(options));
        arguments.add(workload);
        arguments.add(estate().toString());
        Cli cli = Cli.run(arguments.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isZero();
        Applier applier = Applier.of(estate()).apply(written);
        filled.forEach(applier::fill);
        steps++;
        applier.write(estate());
        return this;
    }

    State state() {
        Cli cli = Cli.run("scan", "--as-of", "2026-11-22", "--format", "json", estate().toString());
        Map<?, ?> report = (Map<?, ?>) Applier.documents(cli.out()).get(0);
        String id = workload;
        int lowest = -1;
        int highest = -1;
        for (Object each : (List<?>) report.get("workloads")) {
            Map<?, ?> one = (Map<?, ?>) each;
            if (String.valueOf(one.get("id")).endsWith("/" + id) && one.get("rung") != null) {
                Object top = one.get("rungHighest");
                lowest = (Integer) one.get("rung");
                highest = top == null ? lowest : (Integer) top;
            }
        }
        List<String> findings = new ArrayList<>();
        for (Object each : (List<?>) report.get("findings")) {
            Map<?, ?> one = (Map<?, ?>) each;
            String subject = String.valueOf(one.get("subject")).replaceAll(" \\(File.*", "");
            findings.add(one.get("rule") + " at " + subject + ", " + one.get("confidence"));
        }
        return new State(lowest, highest, findings);
    }

    /** The findings of one state that another does not have. */
    static List<String> appeared(State before, State after) {
        List<String> left = new ArrayList<>(after.findings());
        before.findings().forEach(left::remove);
        return left;
    }
}
