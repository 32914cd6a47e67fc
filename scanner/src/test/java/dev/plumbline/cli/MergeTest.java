// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.intake.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merge says of parts that do not fit, and scan of shards that are none. */
class MergeTest {
    /** Lie in different shards of two. */
    private static final String FIRST = namespace(1);

    private static final String SECOND = namespace(2);

    @TempDir
    Path folder;

    private String estate;

    private static String namespace(int index) {
        return IntStream.range(0, 50)
                .mapToObj(number -> "team-" + number)
                .filter(name -> new Shard(index, 2).ownsNamespace(name))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void estate() {
        estate = ClusterRun.write(folder, "estate.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: db, namespace: %s}
                data: {app.properties: "db.password=nightjar-cove-71"}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: db, namespace: %s}
                data: {app.properties: "db.password=nightjar-cove-71"}
                """.formatted(FIRST, SECOND))
                .toString();
    }

    private String part(String shard, String... options) {
        return part(Map.of(), shard, options);
    }

    private String part(Map<String, String> environment, String shard, String... options) {
        String file = folder.resolve("part-" + shard.replace('/', '-') + "-" + options.length + ".json")
                .toString();
        List<String> words = new ArrayList<>(List.of("scan", "--shard", shard, "--report", "json=" + file, estate));
        words.addAll(List.of(options));
        Cli cli = Cli.run("", environment, words.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isZero();
        return file;
    }

    private String written(String name, String text) {
        return ClusterRun.write(folder, name, text).toString();
    }

    @Test
    void aMissingPartIsAGapThatSaysWhatToRun() {
        Cli cli = Cli.run("merge", part("2/2"));

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out())
                .containsIgnoringWhitespaces("shard 1/2", "run the same scan with --shard 1/2")
                .contains(SECOND);
    }

    @Test
    void withAnAllowanceFindingsDecide() {
        assertThat(Cli.run("merge", "--allow-incomplete", part("2/2")).code()).isEqualTo(1);
        assertThat(Cli.run("merge", "--allow-incomplete", "--fail-on", "none", part("2/2"))
                        .code())
                .isZero();
    }

    @Test
    void theSamePartTwiceCountsOnce() {
        String one = part("1/2");
        Cli cli = Cli.run("merge", one, part("2/2"), one);

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out())
                .containsIgnoringWhitespaces("it is shard 1/2 once more")
                .contains("2 findings");
    }

    @Test
    void anotherDivisionIsLeftOut() {
        Cli cli = Cli.run("merge", part("1/2"), part("2/2"), part("3/3"));

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out())
                .containsIgnoringWhitespaces("it is shard 3/3, but", "scan all shards with the same number");
    }

    @Test
    void differentDaysAreSaid() {
        Cli cli = Cli.run("merge", part("1/2", "--as-of", "2026-11-20"), part("2/2", "--as-of", "2026-11-21"));

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.out()).containsIgnoringWhitespaces("different days (2026-11-20, 2026-11-21)");
    }

    @Test
    void withoutACommonKeyEqualValuesStayApart() {
        Map<String, String> key = Map.of("PLUMBLINE_FINGERPRINT_KEY", "0123456789abcdef0123456789abcdef");

        String apart = Cli.run("merge", part("1/2"), part("2/2")).out();
        String joined = Cli.run("merge", part(key, "1/2"), part(key, "2/2")).out();

        assertThat(apart)
                .containsIgnoringWhitespaces("not scanned under one fingerprint key")
                .doesNotContain("2 places");
        assertThat(joined).doesNotContain("fingerprint key");
        assertThat(Cli.run("merge", "--format", "json", part(key, "1/2"), part(key, "2/2"))
                        .out())
                .contains("\"reuseGroup\" : \"A\"".replace(" : ", ": "), "\"valueFingerprint\"");
    }

    @Test
    void aBrokenPartCostsOnlyItself() throws IOException {
        String whole = Files.readString(Path.of(part("1/2")));
        String cut = written("cut.json", whole.substring(0, whole.length() * 2 / 3));
        String foreign = written("foreign.json", "{\"kind\":\"List\",\"items\":[]}");
        String newer = written("newer.json", whole.replace("part/v1", "part/v2"));
        String odd = written("odd.json", whole.replaceFirst("\"kind\":\"ConfigMap\"", "\"kind\":17"));
        String text = written("text.json", "no JSON");

        Cli cli = Cli.run("merge", "--format", "markdown", part("2/2"), cut, foreign, newer, odd, text);

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out())
                .contains(
                        "ends in the middle of line",
                        "not a part of a scan",
                        "from a newer Plumbline",
                        "kind is no text",
                        SECOND);
        assertThat(Cli.run("merge", cut).code()).isEqualTo(2);
        assertThat(Cli.run("merge", cut).err()).contains("cut.json: it ends in the middle");
    }

    @Test
    void hostilePartsAreRefusedWithoutAFault() throws IOException {
        String whole = Files.readString(Path.of(part("1/1")));
        String object = "\"tree\":" + "{\"i\":[".repeat(3000);
        for (String changed : List.of(
                whole.replaceFirst("\"tree\":", object),
                whole.replaceAll("\"at\":\\[[0-9]+", "\"at\":[2147483647"),
                whole.replaceAll("\"at\":\\[[0-9]+", "\"at\":[-1"),
                whole.replaceAll("\"at\":\\[[^]]*]", "\"at\":[]"),
                whole.replaceFirst("\"index\":1", "\"index\":99"),
                whole.replaceFirst("\"count\":1}", "\"count\":1.5}"),
                whole.replaceFirst("\"digest\":\"[0-9a-f]+\"", "\"digest\":\"x\""),
                whole.replaceFirst("\"objects\"", "\"objects\":[{}],\"again\""),
                whole.replaceFirst("\"head\":", "\"tail\":"))) {
            assertThat(changed).isNotEqualTo(whole);
            Cli cli = Cli.run("merge", written("hostile.json", changed));

            assertThat(cli.code()).as(cli.err()).isEqualTo(2);
            assertThat(cli.err()).contains("hostile.json: ").doesNotContain("a fault of Plumbline");
        }
    }

    @Test
    void whatIsNoFileIsWrongUsage() {
        Cli cli = Cli.run("merge", part("1/2"), folder.resolve("nowhere.json").toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("no such part: ").contains("nowhere.json");
        assertThat(Cli.run("merge").code()).isEqualTo(2);
    }

    @Test
    void standardInputIsAPartToo() throws IOException {
        String input = Files.readString(Path.of(part("1/2")));

        Cli cli = Cli.run(input, Map.of(), "merge", "-", part("2/2"));

        assertThat(cli.code()).as(cli.err()).isEqualTo(1);
        assertThat(cli.out()).contains(FIRST, SECOND);
    }

    @Test
    void aShardWritesItsPartWhereItIsTold() {
        assertThat(Cli.run("scan", "--shard", "1/2", estate).out()).startsWith("{\"schema\"");
        assertThat(Cli.run("scan", "--shard", "1/2", "--format", "json", estate).out())
                .startsWith("{\"schema\"");
        assertThat(Cli.run("scan", "--shard", "0+1/2", estate).out()).contains("\"index\":1,");
        assertThat(Cli.run("scan", "--shard", "1/2", "--quiet", estate).out()).isEmpty();
    }

    @Test
    void whatBelongsToMergeIsRefusedByAShard() {
        for (String option : List.of(
                "--format=sarif",
                "--report=html=x.html",
                "--fail-on=low",
                "--exit-zero",
                "--baseline=x.json",
                "--suppressions=x.yaml",
                "--sarif-kinds=fail")) {
            Cli cli = Cli.run("scan", "--shard", "1/2", option, estate);

            assertThat(cli.code()).as(option).isEqualTo(2);
            assertThat(cli.err()).as(option).contains("plumbline merge PART...");
        }
    }

    @Test
    void aShareThatIsNoneIsWrongUsage() {
        for (String wrong : List.of("0/2", "3/2", "1", "x/y", "1/0", "1/1001", "-1/2", "2+1/2")) {
            Cli cli = Cli.run("scan", "--shard=" + wrong, estate);

            assertThat(cli.code()).as(wrong).isEqualTo(2);
            assertThat(cli.err()).as(wrong).contains("--shard takes I/N, from 1/N to N/N");
        }
    }

    @Test
    void aShardThatCouldNotReadAllAnswersIncomplete() {
        String broken = written("broken.yaml", "a: [b\n");

        Cli cli = Cli.run("scan", "--shard", "1/2", "--quiet", estate, broken);

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.err()).contains("broken.yaml: ");
        assertThat(Cli.run("scan", "--shard", "1/2", "--quiet", "--allow-incomplete", estate, broken)
                        .code())
                .isZero();
    }
}
