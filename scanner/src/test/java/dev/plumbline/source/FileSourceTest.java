// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.render.RenderOptions;
import dev.plumbline.render.Renderers;
import dev.plumbline.render.Rendering;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private final Reading reading = new Reading(
            new Gathering(
                    new Examiner(new Fingerprinter(new byte[16]), ExamineOptions.at(LocalDate.of(2026, 11, 22))),
                    Keepers.ALL),
            ledger);

    @Test
    void filesAreReadInTheOrderOfTheirNames() throws IOException {
        write("b.yaml", account("b"));
        write("a/z.yml", account("z"));
        write("a.yaml", account("a"));

        assertThat(read(true)).containsExactly("a/z.yml", "a.yaml", "b.yaml");
    }

    @Test
    void whatIsNoManifestIsCounted() throws IOException {
        write("a.yaml", account("a"));
        write("README.md", "words");
        write("picture.png", "bits");

        assertThat(read(true)).containsExactly("a.yaml");
        assertThat(passedOver("no manifest")).isEqualTo(2);
        assertThat(ledger.coverage().complete()).isTrue();
    }

    @Test
    void versionControlIsNotWalked() throws IOException {
        write(".git/config.yaml", account("git"));
        write("a.yaml", account("a"));

        assertThat(read(true)).containsExactly("a.yaml");
    }

    @Test
    void ignoreFilesHoldForTheirFolder() throws IOException {
        write("deploy/.plumblineignore", "# old\nold/\n*.bak.yaml\n!keep.bak.yaml\n");
        write("deploy/old/x.yaml", account("x"));
        write("deploy/a.bak.yaml", account("y"));
        write("deploy/keep.bak.yaml", account("k"));
        write("old/z.yaml", account("z"));

        assertThat(read(true)).containsExactly("deploy/keep.bak.yaml", "old/z.yaml");
        assertThat(passedOver("folder ignored") + passedOver("file ignored")).isEqualTo(2);
    }

    @Test
    void ignoreFilesAreCountedAndNotObeyedWhenOnlyTrustedOnesCount() throws IOException {
        write(".plumblineignore", "*\n");
        write("a.yaml", account("a"));

        assertThat(read(false)).containsExactly("a.yaml");
        assertThat(passedOver("ignore file not obeyed")).isEqualTo(1);
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        write("tree/a.yaml", account("a"));
        write("outside.yaml", account("o"));
        Files.createSymbolicLink(folder.resolve("tree/out.yaml"), folder.resolve("outside.yaml"));
        Files.createSymbolicLink(folder.resolve("tree/loop"), folder.resolve("tree"));
        Files.createSymbolicLink(folder.resolve("tree/dangling.yaml"), folder.resolve("gone.yaml"));

        source(true).read(folder.resolve("tree").toString());

        assertThat(paths()).containsExactly("a.yaml");
        assertThat(passedOver("link out of the tree")).isEqualTo(1);
        assertThat(passedOver("link inside the tree")).isEqualTo(1);
        assertThat(passedOver("link to nothing")).isEqualTo(1);
        assertThat(ledger.coverage().complete()).isTrue();
    }

    @Test
    void brokenYamlCostsItsDocumentAndIsIncomplete() throws IOException {
        write("a.yaml", account("a") + "---\nkind: [\n---\n" + account("b"));

        assertThat(read(true)).containsExactly("a.yaml", "a.yaml");
        Coverage.Gap gap = ledger.coverage().gaps().get(0);
        assertThat(gap.reason()).isEqualTo(UnknownReason.UNPARSEABLE);
        assertThat(gap.at()).isPresent();
        assertThat(ledger.coverage().complete()).isFalse();
    }

    @Test
    void aRawHelmTemplateIsIncomplete() throws IOException {
        write("a.yaml", account("a"));
        write("t.yaml", "{{- if .Values.x }}\nkind: Pod\n{{- end }}\n");

        read(true);

        assertThat(ledger.coverage().gaps())
                .extracting(Coverage.Gap::reason)
                .containsExactly(UnknownReason.TEMPLATE_NOT_RENDERED);
    }

    @Test
    void aFileNamedByTheUserIsReadWhateverItIsCalled() throws IOException {
        write("manifest.txt", account("a"));

        source(true).read(folder.resolve("manifest.txt").toString());

        assertThat(paths()).containsExactly("manifest.txt");
    }

    @Test
    void aFifoGivenAsArgumentIsReadLikeStandardInput() throws Exception {
        Path fifo = folder.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        write("a.yaml", account("a"));
        Process writer = new ProcessBuilder("sh", "-c", "cat a.yaml > pipe.yaml")
                .directory(folder.toFile())
                .start();

        source(true).read(fifo.toString());

        assertThat(writer.waitFor()).isZero();
        assertThat(paths()).containsExactly("pipe.yaml");
    }

    private List<String> read(boolean obey) {
        source(obey).read(folder.toString());
        return paths();
    }

    private FileSource source(boolean obey) {
        Rendering nothing = new Rendering(new Renderers(Map.of()), RenderOptions.DEFAULT, reading, ledger);
        return new FileSource(reading, ledger, obey, path -> {}, nothing);
    }

    private List<String> paths() {
        return reading.pieces().stream().map(Piece::path).toList();
    }

    private int passedOver(String why) {
        return ledger.coverage().passedOver().stream()
                .filter(over -> over.why().equals(why))
                .mapToInt(Coverage.PassedOver::count)
                .sum();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String account(String name) {
        return "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: %s, namespace: n}\n".formatted(name);
    }
}
