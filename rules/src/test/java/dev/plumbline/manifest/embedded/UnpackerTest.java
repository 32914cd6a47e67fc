// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(result)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return result.toByteArray();
    }

    private static byte[] zlib(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(result)) {
            packed.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return result.toByteArray();
    }

    private static String unpacked(String text) {
        Optional<Unpacked> unpacked = Unpacker.standard().unpack(PlacedText.ofFile(text));
        return unpacked.map(result -> FieldPath.of("data").key("x").then(result.path()) + " = "
                        + result.text().map(PlacedText::value).orElse("bytes"))
                .orElse("plain");
    }

    @Test
    void encodingsAreUndoneOneInsideTheOther() {
        byte[] plain = bytes("user=root password=a?b>c~");
        assertThat(unpacked(base64(plain))).isEqualTo("data.x › base64 = user=root password=a?b>c~");
        assertThat(unpacked(Base64.getUrlEncoder().withoutPadding().encodeToString(plain)))
                .isEqualTo("data.x › base64 = user=root password=a?b>c~");
        assertThat(unpacked(Base64.getMimeEncoder(20, bytes("\n")).encodeToString(plain)))
                .isEqualTo("data.x › base64 = user=root password=a?b>c~");
        assertThat(unpacked(base64(bytes(base64(plain)))))
                .isEqualTo("data.x › base64 › base64 = user=root password=a?b>c~");
        assertThat(unpacked(base64(gzip(plain)))).isEqualTo("data.x › base64 › gzip = user=root password=a?b>c~");
        assertThat(unpacked(base64(zlib(plain)))).isEqualTo("data.x › base64 › zlib = user=root password=a?b>c~");
        assertThat(unpacked(HexFormat.of().formatHex(plain))).isEqualTo("data.x › hex = user=root password=a?b>c~");
        assertThat(unpacked("data:text/plain;base64," + base64(plain)))
                .isEqualTo("data.x › base64 = user=root password=a?b>c~");
        assertThat(unpacked("%7B%22password%22%3A%22a%22%7D")).isEqualTo("data.x › percent = {\"password\":\"a\"}");
        assertThat(unpacked("\"{\\\"password\\\": \\\"a\\\"}\""))
                .isEqualTo("data.x › JSON string = {\"password\": \"a\"}");
        assertThat(unpacked("-----BEGIN KEY-----\\nabc\\n"))
                .isEqualTo("data.x › JSON string = -----BEGIN KEY-----\nabc\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "a sentence of plain words",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "8kTz0qP1vWxYbN3mL5sR7uJd",
                "/usr/local/bin/something",
                "https://example.org/a%20b?c=%7Bd%7D",
                "123456789012345678901234",
                "kubernetes",
            })
    void textThatIsWhatItSeemsStays(String text) {
        assertThat(unpacked(text)).isEqualTo("plain");
    }

    @Test
    void aFieldOfBytesShowsOnlyWhatLiesBeneathItsOwnBase64() {
        PlacedText field = PlacedText.ofFile(base64(gzip(bytes("[mail]\nsmtp_pass=x\n"))));
        Unpacked unpacked = Unpacker.standard().unpackField(field);
        assertThat(unpacked.path()).hasToString("gzip");
        assertThat(unpacked.text().orElseThrow().value()).isEqualTo("[mail]\nsmtp_pass=x\n");
        assertThat(unpacked.text().orElseThrow().span(2, 4)).isEqualTo(field.span());
        EmbeddedDocument inside =
                EmbeddedFormats.open("cfg.gz", unpacked.text().orElseThrow()).orElseThrow();
        FieldPath outer =
                FieldPath.of("binaryData").key("cfg.gz").then(unpacked.path()).then(inside.start());
        assertThat(outer.key("[mail]").key("smtp_pass"))
                .hasToString("binaryData[\"cfg.gz\"] › gzip › [mail] › smtp_pass");
    }

    @Test
    void aHelmReleaseOpensToItsManifest() {
        String release =
                "{\"name\":\"x\",\"manifest\":\"---\\n# Source: a\\nkind: Secret\\nstringData:\\n  token: t\\n\"}";
        PlacedText field = PlacedText.ofFile(base64(bytes(base64(gzip(bytes(release))))));
        Unpacked unpacked = Unpacker.standard().unpackField(field);
        assertThat(unpacked.path()).hasToString("base64 › gzip");
        EmbeddedDocument json =
                EmbeddedFormats.open("release", unpacked.text().orElseThrow()).orElseThrow();
        PlacedText manifest = json.root()
                .asMapping()
                .orElseThrow()
                .get("manifest")
                .orElseThrow()
                .asScalar()
                .orElseThrow()
                .text();
        assertThat(Source.lines(EmbeddedFormats.open("manifest", manifest).orElseThrow()))
                .contains("stringData.token = t @ " + field.span());
    }

    @Test
    void anEscapedTextKeepsItsPlaces() {
        Unpacked unpacked = Unpacker.standard()
                .unpack(PlacedText.ofFile("\"a\\nb\\\"c and more\""))
                .orElseThrow();
        assertThat(unpacked.text().orElseThrow().span(2, 3)).isEqualTo(Span.of(1, 5, 1, 6));
    }

    @Test
    void bytesThatAreNoTextAndTextThatIsNoBase64() {
        Unpacked binary = Unpacker.standard().unpackField(PlacedText.ofFile(base64(new byte[] {1, 0, -1, 5})));
        assertThat(binary.text()).isEmpty();
        assertThat(binary.problems()).isEmpty();
        Unpacked plain = Unpacker.standard().unpackField(PlacedText.ofFile("not base64!"));
        assertThat(plain.text().orElseThrow().value()).isEqualTo("not base64!");
    }

    @Test
    void aBombCostsANotice() {
        byte[] bomb = gzip(new byte[100 << 20]);
        Unpacked unpacked = Unpacker.standard().unpackField(PlacedText.ofFile(base64(bomb)));
        assertThat(unpacked.problems()).extracting(EmbeddedProblem::kind).containsExactly(Problem.Kind.LIMIT_REACHED);
    }

    @Test
    void tooManyLayersCostANotice() {
        byte[] layers = bytes("the innermost text");
        for (int layer = 0; layer < 9; layer++) {
            layers = bytes(base64(layers));
        }
        Unpacked unpacked = Unpacker.standard()
                .unpack(PlacedText.ofFile(new String(layers, StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(unpacked.problems()).hasSize(1);
        assertThat(unpacked.path()).hasToString("base64 › base64 › base64 › base64 › base64 › base64");
    }

    @Test
    void theBudgetIsSharedByEverythingInOneValue() {
        Unpacker unpacker = Unpacker.with(new UnpackBudget(6, 40, 250));
        PlacedText text = PlacedText.ofFile(base64(bytes("thirty characters of plain text")));
        assertThat(unpacker.unpack(text).orElseThrow().problems()).isEmpty();
        assertThat(unpacker.unpack(text).orElseThrow().problems()).isEmpty();
        assertThat(unpacker.unpack(text).orElseThrow().problems()).hasSize(1);
    }

    @Test
    void damagedCompressionGivesWhatCameBefore() {
        byte[] packed = gzip(bytes("password=x\n".repeat(20000)));
        byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
        Unpacked unpacked = Unpacker.standard().unpackField(PlacedText.ofFile(base64(half)));
        assertThat(unpacked.path()).hasToString("gzip");
    }
}
