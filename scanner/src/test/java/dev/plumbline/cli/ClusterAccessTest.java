// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Certificates;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubUser;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to a cluster that a kubeconfig or a pod can describe, and what is said when one is broken. */
class ClusterAccessTest {

    @TempDir
    Path folder;

    private final StubEstate estate = ClusterEstates.shop();
    private final StubApiServer server = StubApiServer.plain(estate);

    @AfterEach
    void stop() {
        server.close();
    }

    private static Cli scan(Map<String, String> environment, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "scan";
        words[1] = "--cluster";
        System.arraycopy(options, 0, words, 2, options.length);
        return Cli.run("", environment, words);
    }

    private Cli scanWith(String cluster, String user) {
        return scan(Map.of(), "--kubeconfig", config("config", cluster, user).toString());
    }

    private Path config(String name, String cluster, String user) {
        return ClusterRun.write(folder, name, """
                apiVersion: v1
                kind: Config
                current-context: one
                contexts:
                  - name: one
                    context: {cluster: one, user: one}
                clusters:
                  - name: one
                    cluster: %s
                users:
                  - name: one
                    user: %s
                """.formatted(cluster, user));
    }

    private String here() {
        return "{server: \"" + server.address() + "\"}";
    }

    private static void assertRead(Cli cli) {
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).contains("ConfigMap shop/db-config");
        assertThat(cli.code()).isEqualTo(1);
    }

    @Test
    void aTokenOpensTheDoor() {
        assertRead(scanWith(here(), "{token: stub-token}"));
    }

    @Test
    void aTokenFileIsReadFromTheKubeconfigsFolderAndWinsOverTheTokenBesideIt() {
        ClusterRun.write(folder, "token.txt", "stub-token\n");

        assertRead(scanWith(here(), "{tokenFile: token.txt, token: stale}"));
    }

    @Test
    void aPluginIsRunWithItsEnvironmentAndItsErrorsAreNoPartOfItsAnswer() throws IOException {
        script("plugin", """
                #!/bin/sh
                echo "a warning" >&2
                case $KUBERNETES_EXEC_INFO in *ExecCredential*) ;; *) exit 1 ;; esac
                printf '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"%s"}}' "$1-$SUFFIX"
                """);

        assertRead(
                scanWith(
                        here(),
                        "{exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, args: [stub], env: [{name: SUFFIX, value: token}]}}"));
    }

    @Test
    void aPluginThatFailsOrIsMissingIsNamed() throws IOException {
        script("fails", "#!/bin/sh\nexit 1\n");
        script("babbles", "#!/bin/sh\necho secret-babble\n");

        Cli fails = scanWith(here(), "{exec: {command: ./fails}}");
        Cli babbles = scanWith(here(), "{exec: {command: ./babbles}}");
        Cli missing = scanWith(here(), "{exec: {command: no-such-plugin, installHint: get it from the shelf}}");

        assertThat(fails.code()).isEqualTo(2);
        assertThat(fails.err()).contains("the credential plugin " + folder.resolve("fails") + " failed; log in again");
        assertThat(babbles.code()).isEqualTo(2);
        assertThat(babbles.err()).contains("is no ExecCredential").doesNotContain("secret-babble");
        assertThat(missing.err()).contains("no-such-plugin cannot be run: get it from the shelf");
    }

    @Test
    void aClientCertificateOpensTheDoorInlineAndFromFiles() {
        Certificates certificates = Certificates.of(folder, "ip:127.0.0.1", "-1d", 10);
        String ca = Certificates.base64(certificates.certificate());
        ClusterRun.write(folder, "ca.crt", certificates.certificate());
        ClusterRun.write(folder, "client.crt", certificates.certificate());
        ClusterRun.write(folder, "client.key", certificates.key());
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), true)) {
            secure.user("", StubUser.admin());

            assertRead(scanWith(
                    "{server: \"" + secure.address() + "\", certificate-authority-data: " + ca + "}",
                    "{client-certificate-data: " + ca + ", client-key-data: " + Certificates.base64(certificates.key())
                            + "}"));
            assertRead(scanWith(
                    "{server: \"" + secure.address() + "\", certificate-authority: ca.crt}",
                    "{client-certificate: client.crt, client-key: client.key}"));
        }
    }

    @Test
    void aCertificateThatHasExpiredIsSaidToHave() {
        assertRefused(Certificates.of(folder, "ip:127.0.0.1", "-20d", 10), "has expired");
    }

    @Test
    void aCertificateForAnotherNameIsSaidToBe() {
        assertRefused(Certificates.of(folder, "dns:api.example.com", "-1d", 10), "is for another name");
    }

    private void assertRefused(Certificates certificates, String words) {
        String ca = Certificates.base64(certificates.certificate());
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), false)) {
            Cli cli = scanWith(
                    "{server: \"" + secure.address() + "\", certificate-authority-data: " + ca + "}",
                    "{token: stub-token}");

            assertThat(cli.code()).isEqualTo(3);
            assertThat(cli.err().lines()).singleElement().asString().contains(secure.address(), words, "try:");
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void anAuthorityThatNobodyVouchesForIsNotTrusted() {
        Certificates certificates = Certificates.of(folder, "ip:127.0.0.1", "-1d", 10);
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), false)) {
            Cli cli = scanWith("{server: \"" + secure.address() + "\"}", "{token: stub-token}");

            assertThat(cli.code()).isEqualTo(3);
            assertThat(cli.err()).contains("is not signed by an authority that the kubeconfig trusts");
        }
    }

    @Test
    void anotherServerNameIsCheckedInsteadOfTheAddress() {
        Certificates certificates = Certificates.of(folder, "dns:api.example.com", "-1d", 10);
        String ca = Certificates.base64(certificates.certificate());
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), false)) {
            String cluster = "{server: \"" + secure.address() + "\", certificate-authority-data: " + ca;

            assertRead(scanWith(cluster + ", tls-server-name: api.example.com}", "{token: stub-token}"));
            Cli other = scanWith(cluster + ", tls-server-name: api.example.org}", "{token: stub-token}");
            assertThat(other.code()).isEqualTo(3);
            assertThat(other.err()).contains("is for another name");
        }
    }

    @Test
    void anUncheckedCertificateIsWorthAWarning() {
        Certificates certificates = Certificates.of(folder, "dns:api.example.com", "-20d", 10);
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), false)) {
            Cli cli = scanWith(
                    "{server: \"" + secure.address() + "\", insecure-skip-tls-verify: true}", "{token: stub-token}");

            assertThat(cli.code()).isEqualTo(1);
            assertThat(cli.err().lines())
                    .containsExactly(
                            "plumbline: the certificate of " + secure.address()
                                    + " is not checked (insecure-skip-tls-verify), so another server could answer in its place");
        }
    }

    @Test
    void aProxyOfTheKubeconfigStandsBetween() {
        // The stub is its own proxy: a request through one names the whole address.
        Cli cli = scanWith(
                "{server: \"http://api.example.invalid\", proxy-url: \"" + server.address() + "\"}",
                "{token: stub-token}");

        assertRead(cli);
    }

    @Test
    void aProxyOfTheEnvironmentStandsBetweenUnlessTheServerIsExempt() {
        Path config = config("config", "{server: \"http://api.example.invalid\"}", "{token: stub-token}");

        assertRead(scan(Map.of("HTTP_PROXY", server.address()), "--kubeconfig", config.toString()));
        Cli exempt = scan(
                Map.of("http_proxy", server.address(), "NO_PROXY", "10.0.0.0/8,.example.invalid"),
                "--kubeconfig",
                config.toString());
        assertThat(exempt.code()).isEqualTo(3);
        assertThat(exempt.err()).contains("the server's name does not resolve");
    }

    @Test
    void aProxyOfAnotherKindIsRefusedAtOnce() {
        Cli cli = scanWith(
                "{server: \"https://api.example.invalid\", proxy-url: \"socks5://user:pass@127.0.0.1:1080\"}",
                "{token: stub-token}");

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err())
                .contains("socks5://127.0.0.1:1080 is no http proxy")
                .doesNotContain("pass@");
    }

    @Test
    void severalKubeconfigsAreJoinedAndTheFirstCounts() {
        Path first = ClusterRun.write(folder, "first", """
                apiVersion: v1
                kind: Config
                current-context: two
                contexts: [{name: one, context: {cluster: nowhere, user: one}}]
                """);
        Path second = ClusterRun.write(folder, "second", """
                apiVersion: v1
                kind: Config
                current-context: one
                contexts:
                  - {name: one, context: {cluster: unknown, user: one}}
                  - {name: two, context: {cluster: two, user: two}}
                clusters: [{name: two, cluster: %s}]
                users: [{name: two, user: {token: stub-token}}]
                """.formatted(here()));
        String both = folder.resolve("absent") + File.pathSeparator + first + File.pathSeparator + second;

        assertRead(scan(Map.of("KUBECONFIG", both)));
        assertThat(scan(Map.of("KUBECONFIG", both), "--context", "one").err())
                .contains("context one names a cluster that the kubeconfig does not describe: nowhere");
    }

    @Test
    void theHomeFoldersKubeconfigIsTheUsualOne() throws IOException {
        Files.createDirectories(folder.resolve(".kube"));
        Files.copy(config("config", here(), "{token: stub-token}"), folder.resolve(".kube/config"));

        assertRead(scan(Map.of("HOME", folder.toString())));
    }

    @Test
    void aContextThatIsNotThereIsSuggested() {
        Cli cli = scan(
                Map.of(),
                "--kubeconfig",
                config("config", here(), "{token: stub-token}").toString(),
                "--context",
                "onne");

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err())
                .isEqualTo("plumbline: the kubeconfig has no context onne (there are one); did you mean one?\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void noKubeconfigAtAllIsSaidWithTheNextStep() {
        Cli none = scan(Map.of("HOME", folder.toString()));
        Cli missing = scan(Map.of(), "--kubeconfig", folder.resolve("absent").toString());
        Cli broken = scan(
                Map.of(),
                "--kubeconfig",
                ClusterRun.write(folder, "broken", "clusters: {{{ token: hush").toString());

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no kubeconfig", "--kubeconfig");
        assertThat(missing.err()).contains("the kubeconfig " + folder.resolve("absent") + " cannot be read");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("is no kubeconfig").doesNotContain("hush");
    }

    @Test
    void insideAPodItsOwnAccountIsUsed() {
        Certificates certificates = Certificates.of(folder, "ip:127.0.0.1", "-1d", 10);
        ClusterRun.write(folder, "ca.crt", certificates.certificate());
        ClusterRun.write(folder, "token", "stub-token");
        ClusterRun.write(folder, "namespace", "shop");
        try (StubApiServer secure = StubApiServer.secure(estate, certificates.context(), false)) {
            Map<String, String> pod = Map.of(
                    "HOME", folder.resolve("nowhere").toString(),
                    "KUBERNETES_SERVICE_HOST", "127.0.0.1",
                    "KUBERNETES_SERVICE_PORT", String.valueOf(secure.port()),
                    "PLUMBLINE_SERVICEACCOUNT", folder.toString());

            assertRead(scan(pod));
            secure.user(StubApiServer.TOKEN, StubUser.nobody().may("*", "*", "shop"));
            Cli few = scan(pod);
            assertThat(few.code()).isEqualTo(3);
            assertThat(few.out()).contains("ConfigMap shop/db-config", "other namespaces than shop");
        }
    }

    @Test
    void aServerThatIsDownFailsWithOneLineAndAReport() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        Cli cli = scanWith("{server: \"http://127.0.0.1:" + port + "\"}", "{token: stub-token}");

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.err())
                .isEqualTo("plumbline: cannot scan http://127.0.0.1:" + port
                        + ": the server refuses the connection or is down; try: kubectl version, with the same"
                        + " --context\n");
        assertThat(cli.out()).contains("the cluster");
    }

    @Test
    void aServerThatSendsElsewhereIsNotFollowed() {
        server.fault("/api", (exchange, good) -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + server.port() + "/apis");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        Cli cli = scanWith(here(), "{token: stub-token}");

        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.err()).contains("the server answers 302");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anotherUserIsStoodInFor() {
        assertRead(scanWith(here(), "{token: stub-token, as: auditor, as-groups: [readers]}"));
        assertThat(server.requests())
                .allMatch(request -> request.headers().get("impersonate-user").equals("auditor"))
                .allMatch(request -> request.headers().get("impersonate-group").equals("readers"));
    }

    private void script(String name, String text) throws IOException {
        Path file = ClusterRun.write(folder, name, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
