// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.apiserver.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {
    private static final String SIGNED = "/bucket/report.json?X-Amz-Expires=60&X-Amz-Signature=s3cr3t%2Fs1gn3d";
    private static final byte[] REPORT = "{\"ä\": 1}\n".getBytes(StandardCharsets.UTF_8);
    private static final Patience QUICK =
            new Patience(Duration.ofSeconds(10), 3, Duration.ofMillis(1), Duration.ofMillis(5));

    @TempDir
    Path folder;

    private final Receiver receiver = Receiver.plain();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static void send(String address) throws IOException {
        send(address, Map.of(), QUICK);
    }

    private static void send(String address, Map<String, String> environment, Patience patience) throws IOException {
        new Courier(Optional.empty(), environment, "plumbline/test", patience).take(put(address), "text/x", REPORT);
    }

    private static Delivery put(String address) {
        return new Delivery(Delivery.Method.PUT, "json", Address.of(address));
    }

    private String failure(String target) {
        Throwable thrown = catchThrowable(() -> send(receiver.address() + target));
        assertThat(thrown).isInstanceOf(IOException.class).hasNoCause();
        return String.valueOf(thrown.getMessage());
    }

    @Test
    void theServerGetsTheReportAtTheAddressAsItWasSigned() throws IOException {
        send(receiver.address() + SIGNED);

        assertThat(receiver.received()).hasSize(1);
        Receiver.Received received = receiver.received().get(0);
        assertThat(received.method()).isEqualTo("PUT");
        assertThat(received.target()).isEqualTo(SIGNED);
        assertThat(received.body()).isEqualTo(REPORT);
        assertThat(received.header("Content-type")).isEqualTo("text/x");
        assertThat(received.header("User-agent")).isEqualTo("plumbline/test");
        assertThat(received.header("Content-length")).isEqualTo(String.valueOf(REPORT.length));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aServerThatIsBusyIsAskedAgain(int status) throws IOException {
        receiver.then(status).then(status, "Retry-After", "100000");

        send(receiver.address() + SIGNED);

        assertThat(receiver.received())
                .hasSize(3)
                .allMatch(request -> request.target().equals(SIGNED));
    }

    @Test
    void aServerThatStaysBusyIsGivenUp() {
        receiver.then(503).then(503).then(503).then(503);

        assertThat(failure(SIGNED))
                .isEqualTo("cannot put the json report to " + receiver.address() + ": it answers 503, after 3 tries");
        assertThat(receiver.received()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "403, it answers 403; an address that was signed beforehand has its time",
        "401, it answers 401; a header",
        "404, it answers 404; nothing is there",
        "405, so try --post",
        "413, too large",
        "400, it answers 400"
    })
    void whatTheServerHasDecidedIsNotAskedAgain(int status, String words) {
        receiver.then(status);

        assertThat(failure(SIGNED)).contains(words).doesNotContain("s3cr3t", "bucket");
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedAndNotQuoted(int status) {
        try (Receiver other = Receiver.plain()) {
            receiver.then(status, "Location", other.address() + "/s3cr3t");

            assertThat(failure(SIGNED))
                    .contains("it answers " + status + ", which points elsewhere and is not followed")
                    .doesNotContain("s3cr3t");
            assertThat(other.received()).isEmpty();
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void aServerThatHangsIsAskedTwice() {
        receiver.thenHang().thenHang().thenHang();
        Patience hasty = new Patience(Duration.ofMillis(300), 3, Duration.ofMillis(1), Duration.ofMillis(5));

        assertThatThrownBy(() -> send(receiver.address() + SIGNED, Map.of(), hasty))
                .hasMessageContaining("the server does not answer in time, after 2 tries")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void anAnswerThatNeverEndsIsNotReadAndNotQuoted(int status) throws IOException {
        receiver.thenTalk(status);

        if (status == 200) {
            send(receiver.address() + SIGNED);
        } else {
            assertThat(failure(SIGNED)).contains("403").doesNotContain("s3cr3t");
        }
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() throws IOException {
        receiver.then(exchange -> {
            throw new IOException("the connection is closed without an answer");
        });

        send(receiver.address() + SIGNED);

        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void nobodyThereIsSaidAfterAllTries() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port;

        assertThatThrownBy(() -> send(address + SIGNED))
                .hasMessage("cannot put the json report to " + address
                        + ": the server refuses the connection or is down, after 3 tries");
    }

    @Test
    void aFileHoldsTheAddressAndHeadersBelowIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hook"),
                receiver.address() + SIGNED + "\r\nAuthorization: Bearer s3cr3t\nContent-Type:application/x-own\n");

        send("@" + file);

        Receiver.Received received = receiver.received().get(0);
        assertThat(received.target()).isEqualTo(SIGNED);
        assertThat(received.header("Authorization")).isEqualTo("Bearer s3cr3t");
        assertThat(received.header("Content-type")).isEqualTo("application/x-own");
    }

    @Test
    void aUserInTheAddressLogsIn() throws IOException {
        send(receiver.address().replace("://", "://prom:w%40rd@") + "/metrics/job/plumbline");

        assertThat(receiver.received().get(0).header("Authorization")).isEqualTo("Basic cHJvbTp3QHJk");
    }

    @Test
    void headersThatCannotBeSentAreNamedWithoutTheirValue() throws IOException {
        Path file = Files.writeString(folder.resolve("hook"), receiver.address() + "/in\nHost: s3cr3t\n");

        assertThatThrownBy(() -> send("@" + file))
                .hasMessageContaining("the header Host cannot be set")
                .hasMessageNotContaining("s3cr3t");
        assertThat(receiver.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3t.example.org/hook",
                "ftp://s3cr3t.example.org/",
                "https:///s3cr3t",
                "https://example.org/a b?s3cr3t",
                "https://exa_mple s3cr3t"
            })
    void whatIsNoAddressIsRefusedAndNotQuoted(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("hook"), text + "\n");

        for (String written : new String[] {text, "@" + file}) {
            assertThatThrownBy(() -> Address.of(written))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("is no address that begins with https:// or http://")
                    .hasMessageNotContaining("s3cr3t")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/\nno header s3cr3t", "https://example.org/\n: s3cr3t"})
    void aFileWithSomethingElseIsRefusedAndNotQuoted(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("hook"), text);

        assertThatThrownBy(() -> Address.of("@" + file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> Address.of("@" + file + ".missing")).hasMessageContaining("cannot be read");
    }

    @Test
    void ofAnAddressOnlyServerAndPortAreShown() {
        assertThat(Address.of("https://user:s3cr3t@example.org:8443/s3cr3t?s3cr3t")
                        .toString())
                .isEqualTo("https://example.org:8443");
        assertThat(Address.shown("https://user:s3cr3t@example.org/s3cr3t?s3cr3t"))
                .isEqualTo("https://example.org/...");
    }

    @Test
    void theProxyOfTheEnvironmentIsTakenUnlessTheServerIsExempt() throws IOException {
        Map<String, String> environment = Map.of("HTTP_PROXY", receiver.address());

        send("http://hooks.example.invalid/in", environment, QUICK);

        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).target()).isEqualTo("http://hooks.example.invalid/in");
        assertThatThrownBy(() -> send(
                        "http://hooks.example.invalid/in",
                        Map.of("HTTP_PROXY", receiver.address(), "NO_PROXY", ".example.invalid"),
                        QUICK))
                .hasMessageContaining("does not resolve");
        assertThatThrownBy(() ->
                        send("http://hooks.example.invalid/in", Map.of("http_proxy", "socks5://u:s3cr3t@h:1"), QUICK))
                .hasMessageContaining("is no http proxy")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void anAuthorityOfAFileIsTrustedBesideJavasOwn() throws IOException {
        Certificates certificates = Certificates.of(folder, "ip:127.0.0.1", "-1d", 10);
        Path authority = Files.writeString(folder.resolve("authority.pem"), certificates.certificate());
        try (Receiver secure = Receiver.secure(certificates.context())) {
            new Courier(Optional.of(authority.toString()), Map.of(), "plumbline/test", QUICK)
                    .take(put(secure.address() + SIGNED), "text/x", REPORT);

            assertThat(secure.received()).hasSize(1);
            assertThatThrownBy(() -> send(secure.address() + SIGNED))
                    .hasMessageEndingWith(
                            "the server's certificate is not signed by an authority that is trusted here; --ca-file names another");
        }
        Path other = Files.writeString(folder.resolve("other.pem"), "no certificate");
        assertThatThrownBy(() -> new Courier(Optional.of(other.toString()), Map.of(), "x", QUICK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--ca-file");
    }
}
