// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Rule;
import dev.plumbline.testing.Example;
import dev.plumbline.testing.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A Pod example wrapped as any other kind that runs pods yields the same findings, only elsewhere. */
class LiftingTest {
    /** Each kind with what stands above the pod template, and how far the template moves to the right. */
    private enum Wrapper {
        DEPLOYMENT("apps/v1", "Deployment", "spec:\n  template:\n", 4),
        STATEFUL_SET("apps/v1", "StatefulSet", "spec:\n  template:\n", 4),
        DAEMON_SET("apps/v1", "DaemonSet", "spec:\n  template:\n", 4),
        REPLICA_SET("apps/v1", "ReplicaSet", "spec:\n  template:\n", 4),
        REPLICATION_CONTROLLER("v1", "ReplicationController", "spec:\n  template:\n", 4),
        JOB("batch/v1", "Job", "spec:\n  template:\n", 4),
        CRON_JOB("batch/v1", "CronJob", "spec:\n  jobTemplate:\n    spec:\n      template:\n", 8),
        DEPLOYMENT_CONFIG("apps.openshift.io/v1", "DeploymentConfig", "spec:\n  template:\n", 4),
        ROLLOUT("argoproj.io/v1alpha1", "Rollout", "spec:\n  template:\n", 4),
        KNATIVE_SERVICE("serving.knative.dev/v1", "Service", "spec:\n  template:\n", 4);

        private final String head;
        private final int indent;

        Wrapper(String apiVersion, String kind, String above, int indent) {
            head = "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: lifted\n  namespace: shop\n"
                    + above;
            this.indent = indent;
        }

        int lines() {
            return (int) head.lines().count();
        }

        String wrap(String pod) {
            StringBuilder text = new StringBuilder(head);
            pod.lines()
                    .forEach(line -> text.append(line.isBlank() ? "" : " ".repeat(indent))
                            .append(line)
                            .append('\n'));
            return text.toString();
        }
    }

    @TestFactory
    Stream<DynamicTest> liftedPodsYieldTheSameFindings() {
        return RuleCatalog.all().stream()
                .filter(rule -> rule.looksAt() == Workload.class)
                .flatMap(rule -> Example.in(RuleFolders.of(rule)).stream()
                        .filter(LiftingTest::isOnePod)
                        .flatMap(example -> Stream.of(Wrapper.values())
                                .map(wrapper -> dynamicTest(
                                        rule.info().id() + " " + example.name() + " as " + wrapper,
                                        () -> lifts(rule, text(example), wrapper)))));
    }

    @Test
    void thereArePodsToLift() {
        assertThat(RuleCatalog.all().stream()
                        .filter(rule -> rule.looksAt() == Workload.class)
                        .flatMap(rule -> Example.in(RuleFolders.of(rule)).stream())
                        .filter(LiftingTest::isOnePod))
                .isNotEmpty();
    }

    private static void lifts(Rule<?> rule, String pod, Wrapper wrapper) {
        // apiVersion and kind are replaced by the wrapper's own head.
        String body = pod.lines()
                .filter(line -> !line.startsWith("apiVersion:") && !line.startsWith("kind:"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        String original = "apiVersion: v1\nkind: Pod\n" + body;

        List<String> expected = found(rule, original).stream()
                .map(finding -> described(finding, wrapper.lines() - 2, wrapper.indent))
                .toList();
        List<String> lifted = found(rule, wrapper.wrap(body)).stream()
                .map(finding -> described(finding, 0, 0))
                .toList();

        assertThat(lifted).isEqualTo(expected);
    }

    private static List<Finding> found(Rule<?> rule, String text) {
        return Given.nothing().text("lifted.yaml", text).scan(List.of(rule)).findings();
    }

    private static String described(Finding finding, int lines, int columns) {
        Span span = finding.at().span().orElseThrow();
        if (finding.at().path().equals(FieldPath.of("metadata", "name"))) {
            // The name of the whole object, which the wrapper gives anew.
            return finding.severity() + " at the object's name";
        }
        return finding.severity() + " "
                + (span.start().line() + lines) + ":" + (span.start().column() + columns) + "-"
                + (span.end().line() + lines) + ":" + (span.end().column() + columns);
    }

    private static boolean isOnePod(Example example) {
        if (!Files.isRegularFile(example.path()) || !example.name().endsWith(".yaml")) {
            return false;
        }
        String text = text(example);
        return text.contains("kind: Pod\n") && !text.contains("\n---") && text.contains("apiVersion: v1\n");
    }

    private static String text(Example example) {
        try {
            return Files.readString(example.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
