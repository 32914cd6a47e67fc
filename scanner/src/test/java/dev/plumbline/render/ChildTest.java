// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path home;

    @Test
    void inputAndOutputGoThrough() throws RenderException {
        Child.Output output = child(1 << 20)
                .run(sh("read line; printf %s \"$line\"; exit 3"), Map.of(), "text\n".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(output.out(), StandardCharsets.UTF_8)).isEqualTo("text");
        assertThat(output.exitCode()).isEqualTo(3);
    }

    @Test
    void itGetsNoEnvironmentButIsSentNowhereForTheNetwork() throws RenderException {
        Child.Output output = child(1 << 20)
                .run(sh("echo \"$KUBERNETES_SERVICE_HOST|$JAVA_HOME|$PATH|$HTTPS_PROXY\""), Map.of(), new byte[0]);

        assertThat(new String(output.out(), StandardCharsets.UTF_8)).isEqualTo("||" + home + "|http://127.0.0.1:9\n");
    }

    @Test
    void oneThatDoesNotEndIsStopped() {
        Child impatient = new Child(home, Duration.ofMillis(50), 1 << 20, 1L << 30);

        assertThatThrownBy(() -> impatient.run(sh("while :; do :; done"), Map.of(), new byte[0]))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("was stopped");
    }

    @Test
    void oneThatPrintsWithoutEndIsStopped() {
        assertThatThrownBy(() -> child(1 << 10).run(sh("while :; do echo xxxxxxxx; done"), Map.of(), new byte[0]))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("printed more than");
    }

    @Test
    void oneThatTakesMemoryWithoutEndIsStopped() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "a system that tells how much memory a process has");

        assertThatThrownBy(() -> child(1 << 10)
                        .run(
                                sh("x=xxxxxxxx; while [ ${#x} -lt 200000000 ]; do x=$x$x; done; sleep 60"),
                                Map.of(),
                                new byte[0]))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("sh took more than 64 MiB of memory and was stopped");
    }

    @Test
    void oneThatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> child(1).run(List.of(home.resolve("helm").toString()), Map.of(), new byte[0]))
                .isInstanceOf(RenderException.class)
                .hasMessage("helm could not be started");
    }

    private Child child(int largestOutput) {
        return new Child(home, Duration.ofSeconds(60), largestOutput, 64 << 20);
    }

    private static List<String> sh(String script) {
        return List.of("/bin/sh", "-c", script);
    }
}
