// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher with scripts in the place of Java and Maven that write down what they were given. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            for argument in "$@"; do
                echo "[$argument]"
                case $argument in -XX:ArchiveClassesAtExit=*) echo archive >"${argument#*=}" ;; esac
            done
            cat
            exit "${STUB_STATUS:-0}"
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo built >>"$STUB_BUILDS"
            sleep 1
            [ "$STUB_BUILD" != fails ] || { echo '[ERROR] the stub fails'; exit 1; }
            target=$(dirname "$3")/scanner/target
            mkdir -p "$target/distribution/plumbline-1/lib"
            echo 1 >"$target/distribution/plumbline-1/plumbline-scanner-1.jar"
            echo 1 >"$target/distribution/plumbline-1/lib/plumbline-rules-1.jar"
            echo 1 >"$target/plumbline-1.tar.gz"
            """;

    @TempDir
    Path folder;

    private Path distribution;

    @BeforeEach
    void layOut() throws IOException {
        distribution = folder.resolve("a distribution");
        launcherIn(distribution);
        write(distribution.resolve("plumbline-scanner-1.jar"), "1");
        write(distribution.resolve("lib/plumbline-rules-1.jar"), "1");
        script(folder.resolve("jdk/bin/java"), JAVA);
        script(folder.resolve("path/mvn"), MAVEN);
        write(folder.resolve("jdk/release"), "IMPLEMENTOR=\"Stub\"\nJAVA_VERSION=\"17.0.15\"\n");
    }

    @Test
    void startsThroughLinksFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                folder.resolve("two"),
                Files.createSymbolicLink(folder.resolve("one"), Path.of("a distribution/bin/plumbline")));

        Run run = run(link, Map.of(), "scan", "a  b", "*");

        assertThat(run.output())
                .containsSubsequence(
                        "[-jar]", "[" + distribution + "/plumbline-scanner-1.jar]", "[scan]", "[a  b]", "[*]");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void handsOnStandardInputAndTheExitCodeWhetherItMakesAnArchiveOrNot() throws Exception {
        for (int round = 0; round < 2; round++) {
            Run run = run(launcher(), Map.of("STUB_STATUS", "3"), "scan", "-");

            assertThat(run.output()).endsWith("from standard input");
            assertThat(run.status()).isEqualTo(3);
        }
    }

    @Test
    void theFirstScanLeavesAnArchiveThatLaterStartsUse() throws Exception {
        assertThat(run(launcher(), Map.of(), "rules").output()).noneMatch(line -> line.contains("Archive"));
        assertThat(run(launcher(), Map.of(), "scan").output()).anyMatch(line -> line.contains("ArchiveClassesAtExit"));

        Path archive = onlyFileIn(folder.resolve("cache/plumbline"));
        assertThat(run(launcher(), Map.of(), "scan").output()).contains("[-XX:SharedArchiveFile=" + archive + "]");
        assertThat(run(launcher(), Map.of(), "rules").output()).contains("[-XX:SharedArchiveFile=" + archive + "]");

        write(distribution.resolve("lib/plumbline-rules-1.jar"), "2");
        assertThat(run(launcher(), Map.of(), "rules").output()).noneMatch(line -> line.contains("Archive"));
    }

    @Test
    void aFaultLeavesNoArchive() throws Exception {
        run(launcher(), Map.of("STUB_STATUS", "143"), "scan");

        assertThat(folder.resolve("cache/plumbline")).isEmptyDirectory();
    }

    @Test
    void aCacheThatCannotBeWrittenIsDoneWithout() throws Exception {
        for (String cache : List.of("/dev/null", "")) {
            Run run = run(launcher(), Map.of("XDG_CACHE_HOME", cache, "HOME", ""), "scan");

            assertThat(run.output()).contains("[scan]").noneMatch(line -> line.contains("Archive"));
            assertThat(run.errors()).isEmpty();
        }
    }

    @Test
    void onlyAClusterScanGetsTheSecondCompiler() throws Exception {
        assertThat(run(launcher(), Map.of(), "scan", "x").output()).contains("[-XX:TieredStopAtLevel=1]");
        assertThat(run(launcher(), Map.of(), "scan", "--cluster").output()).doesNotContain("[-XX:TieredStopAtLevel=1]");
    }

    @Test
    void furtherOptionsForJavaComeAfterItsOwn() throws Exception {
        Run run = run(launcher(), Map.of("PLUMBLINE_JAVA_OPTS", "-Xmx64m -Dx=*"), "scan");

        assertThat(run.output()).containsSubsequence("[-XX:+UseSerialGC]", "[-Xmx64m]", "[-Dx=*]", "[-jar]");
    }

    @Test
    void withoutAJavaItSaysWhichItNeeds() throws Exception {
        Run missing = run(launcher(), Map.of("JAVA_HOME", "/nowhere"), "scan");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.errors())
                .containsExactly("plumbline: needs Java 17 or newer, but JAVA_HOME (/nowhere) holds none");

        write(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Run old = run(launcher(), Map.of(), "scan");
        assertThat(old.status()).isEqualTo(2);
        assertThat(old.errors()).singleElement().asString().contains("needs Java 17 or newer", "is Java 1.8.0_402");
    }

    @Test
    void twoThatStartAtOnceInACheckoutBuildOnceAndLaterOnesOnlyWhenASourceIsNewer() throws Exception {
        Path launcher = launcherIn(folder.resolve("checkout/scanner"));
        write(folder.resolve("checkout/pom.xml"), "");
        write(folder.resolve("checkout/scanner/pom.xml"), "");
        Path source = folder.resolve("checkout/rules/src/main/java/A.java");
        write(source, "");

        Run.Started first = start(launcher, Map.of(), "scan");
        Run second = run(launcher, Map.of(), "scan");
        assertThat(first.finish().status()).isZero();
        assertThat(second.output()).contains("[scan]");
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);

        assertThat(run(launcher, Map.of(), "scan").errors()).isEmpty();
        write(source, "changed");
        Run third = run(launcher, Map.of(), "scan");
        assertThat(third.errors()).singleElement().asString().contains("building");
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(2);
    }

    @Test
    void aBuildThatFailsSaysWhyAndWhereItsOutputIs() throws Exception {
        Path launcher = launcherIn(folder.resolve("checkout/scanner"));
        write(folder.resolve("checkout/pom.xml"), "");
        write(folder.resolve("checkout/scanner/pom.xml"), "");

        Run run = run(launcher, Map.of("STUB_BUILD", "fails"), "scan");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("[ERROR] the stub fails")
                .last()
                .asString()
                .endsWith(folder.resolve("checkout/scanner/target/launcher-build.log")
                        .toString());
        assertThat(folder.resolve("checkout/scanner/target/launcher.lock")).doesNotExist();
    }

    private Run run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        return start(launcher, environment, arguments).finish();
    }

    private Run.Started start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> whole = new TreeMap<>(environment);
        whole.put("PATH", folder.resolve("path") + ":" + System.getenv("PATH"));
        whole.putIfAbsent("JAVA_HOME", folder.resolve("jdk").toString());
        whole.putIfAbsent("XDG_CACHE_HOME", folder.resolve("cache").toString());
        whole.put("STUB_BUILDS", folder.resolve("builds").toString());
        return Run.start(folder, whole, "from standard input\n", command);
    }

    private Path launcher() {
        return distribution.resolve("bin/plumbline");
    }

    private static Path launcherIn(Path home) throws IOException {
        Path launcher = home.resolve("bin/plumbline");
        Files.createDirectories(launcher.getParent());
        return Files.copy(Path.of("bin/plumbline"), launcher);
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
