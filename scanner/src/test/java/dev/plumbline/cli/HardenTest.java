// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.cli.StaticEstates.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applies what harden writes to the estate that it was written for, and scans again. */
class HardenTest {
    private static final List<String> TO_MEMORY = List.of("AGENT", "SPIFFE", "INJECTOR", "CSI");

    @TempDir
    Path folder;

    private static Map<String, String> story(String phase) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(Fixtures.ROOT.resolve("story").resolve(phase))) {
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static Estate withSpire(Estate estate) throws IOException {
        Map<String, String> files = new LinkedHashMap<>(estate.files());
        files.put("spire.yaml", story("after").get("spire.yaml"));
        return new Estate(estate.workload(), files);
    }

    private Hardening start(String name, Estate estate) throws IOException {
        return Hardening.of(folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-")), estate.workload(), estate.files());
    }

    private static final Set<String> OF_THE_STORE = Set.of("migrated-secret-still-at-rest", "rotation-never-happened");

    private static void assertHigher(Hardening.State before, Hardening.State after) {
        assertThat(after.lowest()).isGreaterThan(before.lowest());
        assertThat(Hardening.appeared(before, after))
                .filteredOn(each -> !isWanted(each))
                .isEmpty();
    }

    /** What a scan suspects of the data store beside a migrated workload: it is not finished before that follows. */
    private static boolean isWanted(String finding) {
        return finding.endsWith("Deployment/shop/db, heuristic")
                && OF_THE_STORE.stream().anyMatch(finding::startsWith);
    }

    @ParameterizedTest
    @CsvSource({
        "before, shop/py, 3",
        "before, shop/db, 3",
        "during, shop/py, 4",
        "during, shop/db, 3",
        "after, shop/py, 4",
        "after, shop/db, 3",
        "after, shop/spire-debug, 5"
    })
    void theStoryClimbs(String phase, String workload, int reaches) throws IOException {
        Hardening hardening = start(phase, new Estate(workload, story(phase)));
        Hardening.State before = hardening.state();

        Hardening.State after = hardening.step(Map.of()).state();

        assertHigher(before, after);
        assertThat(after.lowest()).isEqualTo(reaches);
    }

    @TestFactory
    Stream<DynamicTest> everyStaticCredentialGoesOnEveryWay() {
        List<DynamicTest> tests = new ArrayList<>();
        StaticEstates.all()
                .forEach((name, estate) -> TO_MEMORY.forEach(way ->
                        tests.add(dynamicTest(name + ", " + way, () -> goesOn(name + way, estate, way)))));
        return tests.stream();
    }

    private void goesOn(String name, Estate estate, String way) throws IOException {
        Hardening hardening = start(name, way.equals("SPIFFE") ? withSpire(estate) : estate);
        Hardening.State before = hardening.state();

        Hardening.State after = hardening.step(Map.of(), "--way", way).state();

        assertHigher(before, after);
        assertThat(after.lowest()).isEqualTo(4);
    }

    /** An operator's copy in the cluster is a weakness that the text names; nothing else appears. */
    @TestFactory
    Stream<DynamicTest> operatorsReplaceStaticCredentialsByACopyThatIsNamed() {
        List<DynamicTest> tests = new ArrayList<>();
        StaticEstates.all()
                .forEach((name, estate) -> List.of("VSO", "ESO")
                        .forEach(way -> tests.add(dynamicTest(name + ", " + way, () -> {
                            Hardening hardening = start(name + way, estate);
                            Hardening.State before = hardening.state();
                            Hardening.State after =
                                    hardening.step(Map.of(), "--way", way).state();
                            assertThat(after.lowest()).isEqualTo(3);
                            assertThat(Hardening.appeared(before, after))
                                    .singleElement()
                                    .asString()
                                    .startsWith("vault-secret-synchronised-to-cluster");
                        }))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyWeakWayToVaultIsMended() {
        return VaultEstates.all().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    Hardening hardening = start(each.getKey(), each.getValue());
                    Hardening.State before = hardening.state();
                    assertHigher(before, hardening.step(Map.of()).state());
                }));
    }

    @TestFactory
    Stream<DynamicTest> openBaoIsServedInItsOwnWords() {
        return StaticEstates.all().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    Estate bao = each.getValue()
                            .with("vault.yaml", "image: hashicorp/vault:2.1", "image: openbao/openbao:2.7")
                            .with("vault.yaml", "command: [vault,", "command: [bao,");
                    Hardening hardening = start(each.getKey(), bao);
                    Hardening.State before = hardening.state();
                    Hardening.State after = hardening.step(Map.of()).state();
                    assertThat(after.lowest()).isGreaterThan(before.lowest());
                    assertThat(script(hardening.written(0)))
                            .contains("bao policy write")
                            .doesNotContain("vault policy");
                }));
    }

    private static String script(Path written) throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            Path first = files.filter(file -> file.toString().endsWith("-vault.sh"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readString(first);
        }
    }

    @Test
    void whatTheEstateHasInstalledIsTaken() throws IOException {
        Estate literal = StaticEstates.all().values().iterator().next();
        Map<String, String> files = new LinkedHashMap<>(literal.files());
        files.put(
                "other.yaml",
                VaultEstates.all().get("injector, static secret").files().get("estate-0.yaml"));
        Path estate = start("installed", new Estate(literal.workload(), files)).estate();

        assertThat(Cli.run("harden", literal.workload(), estate.toString()).out())
                .contains("by the Agent injector")
                .contains("vault.hashicorp.com~1agent-inject-secret-LEDGER_PASSWORD");
    }

    @Test
    void noValueAndNoPieceOfOneIsWritten() throws IOException {
        for (Map.Entry<String, Estate> each : StaticEstates.all().entrySet()) {
            Path estate = start(each.getKey(), each.getValue()).estate();
            for (String way : List.of("AGENT", "SPIFFE", "INJECTOR", "CSI", "VSO", "ESO")) {
                for (String format : List.of("text", "yaml")) {
                    String out = Cli.run(
                                    "harden",
                                    "--format",
                                    format,
                                    "--way",
                                    way,
                                    each.getValue().workload(),
                                    estate.toString())
                            .out();
                    assertThat(out).doesNotContain("gr4nite", "Orchard", "Harbour", "Velvet", "Lantern", "Cobalt", "█");
                }
            }
        }
    }

    @Test
    void yamlIsAStreamOfObjectsWithEverythingElseInComments() throws IOException {
        Estate literal = StaticEstates.all().values().iterator().next();
        Path estate = start("yaml", literal).estate();

        Cli cli = Cli.run("harden", "--format", "yaml", literal.workload(), estate.toString());

        assertThat(Applier.documents(cli.out()))
                .hasSize(2)
                .allSatisfy(document -> assertThat(document)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                        .containsKeys("apiVersion", "kind", "metadata"));
        assertThat(cli.out()).contains("# vault policy write billing-ledger", "# kubectl patch statefulset ledger");
    }

    @Test
    void proseKeepsToEightyColumns() throws IOException {
        Cli cli = Cli.run(
                "harden", "shop/py", Fixtures.ROOT.resolve("story/before").toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.out().lines().filter(line -> line.startsWith("   ") || line.matches("[0-9]  .*")))
                .filteredOn(line -> !line.contains("{{"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void filesThatAreThereStay() throws IOException {
        Path written = folder.resolve("written");
        String estate = Fixtures.ROOT.resolve("story/before").toString();
        assertThat(Cli.run("harden", "--output", written.toString(), "shop/py", estate)
                        .code())
                .isZero();

        Cli again = Cli.run("harden", "--output", written.toString(), "shop/py", estate);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
    }

    @Test
    void aWorkloadThatNeedsNothingIsToldSo() throws IOException {
        Hardening hardening = start("done", new Estate("shop/spire-debug", story("after")));
        hardening.step(Map.of());

        Cli cli = Cli.run("harden", "shop/spire-debug", hardening.estate().toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("There is nothing to write.");
    }
}
