// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who asks why a workload does not get its secret. */
class TraceTest {
    private static final int WIDTH = 80;

    @TempDir
    Path folder;

    @Test
    void everyHopIsShownWithItsProof() {
        Cli cli =
                Cli.run("trace", "shop/py", Fixtures.ROOT.resolve("story/after").toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .contains("rung 3 of 5")
                .contains("  OK       service account  ServiceAccount py\n")
                .contains("py.yaml:14 metadata.name")
                .contains("  WEAK     role             role dbrole: its token is valid for 24h\n")
                .contains("open to Deployment")
                .contains("    - it is written to a disk\n");
    }

    @Test
    void theCommandsOfAReportNameTheirEstate() {
        String story = Fixtures.ROOT.resolve("story").toString();
        List<String> commands = Cli.run("scan", story)
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("plumbline harden "))
                .toList();

        assertThat(commands).hasSize(3).doesNotHaveDuplicates();
        for (String command : commands) {
            List<String> words = List.of(command.split(" ", -1));
            assertThat(Cli.run(words.subList(1, words.size()).toArray(String[]::new))
                            .code())
                    .as(command)
                    .isZero();
        }
        Cli ambiguous = Cli.run("trace", "shop/db", story);
        Cli unknown = Cli.run("trace", "shop/db", story, "--estate", story + "/befor");
        assertThat(ambiguous.code()).isEqualTo(2);
        assertThat(ambiguous.err()).contains("--estate", "story/before", "story/after");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean " + story + "/before?");
    }

    @Test
    void withoutTheScriptTheHopsBehindTheLoginAreUnknown() throws IOException {
        copyWithout("vault-setup.sh");

        Cli cli = Cli.run("trace", "shop/py", folder.toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .contains("rung 3 of 5")
                .contains("UNKNOWN  role ")
                .contains("UNKNOWN  policy ")
                .contains("UNKNOWN  path ")
                .contains("To know more:");
    }

    @Test
    void aPodWithoutIdentityIsToldWhichLabelItLacks() throws IOException {
        copyWithout("");
        Path spire = folder.resolve("spire.yaml");
        Files.writeString(
                spire,
                Files.readString(spire).replace("podSelector: {}", "podSelector: {matchLabels: {spiffe: enabled}}"));

        Cli cli = Cli.run("trace", "shop/py", folder.toString());

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.out())
                .contains("rung (3) of 5, broken")
                .contains("The agent answers \"no identity issued\": no registration selects its pods:")
                .contains("asks for label spiffe=enabled");
    }

    @Test
    void aRefusedReadNamesTheNearestGrant() throws IOException {
        copyWithout("");
        Path script = folder.resolve("vault-setup.sh");
        Files.writeString(
                script, Files.readString(script).replace("secret/data/db-config/*", "secret/data/db-configs/*"));

        Cli cli = Cli.run("trace", "shop/py", folder.toString());

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.out().replace("\n  ", " "))
                .contains("Vault refuses the read (\"permission denied\"): no policy path covers")
                .contains("only secret/data/db-configs/*.");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (String estate : List.of("story/before", "story/during", "story/after")) {
            for (String workload : List.of("shop/py", "shop/db")) {
                Cli cli =
                        Cli.run("trace", workload, Fixtures.ROOT.resolve(estate).toString());

                assertThat(cli.out().lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
            }
        }
    }

    @Test
    void anUnknownWorkloadIsAnsweredWithTheOneThatWasMeant() {
        String after = Fixtures.ROOT.resolve("story/after").toString();

        assertThat(Cli.run("trace", "py", after).err()).contains("did you mean shop/py?");
        assertThat(Cli.run("trace", "shop/pyy", after).err()).contains("did you mean shop/py?");
        assertThat(Cli.run("trace", "shop/pyy", after).code()).isEqualTo(2);
    }

    private void copyWithout(String left) throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.ROOT.resolve("story/after"))) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals(left)) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
        }
    }
}
