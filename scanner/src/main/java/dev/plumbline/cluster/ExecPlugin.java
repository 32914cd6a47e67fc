// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import static dev.plumbline.cluster.Kubeconfig.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.manifest.MappingNode;
import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A credential plugin of a kubeconfig, run as kubectl runs it: its errors go to the terminal, its answer is never shown.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins">Kubernetes</a>
 */
final class ExecPlugin {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int PATIENCE_SECONDS = 60;

    private final ExecConfig exec;
    private final Path file;
    private final Cluster cluster;

    private ExecPlugin(ExecConfig exec, Path file, Cluster cluster) {
        this.exec = exec;
        this.file = file;
        this.cluster = cluster;
    }

    static ExecPlugin of(ExecConfig exec, Kubeconfig.Entry<AuthInfo> entry, Cluster cluster) {
        String command = text(exec.getCommand());
        Path path = command.contains(File.separator) ? entry.path(command) : Path.of(command);
        return new ExecPlugin(exec, path, cluster);
    }

    /** Runs the plugin and takes what it answers; it is run again when the server no longer accepts its token. */
    void apply(Config config) {
        MappingNode status = run();
        String token = status.text("token").orElse("");
        if (token.isEmpty() && status.text("clientCertificateData").isEmpty()) {
            throw new AccessException("the credential plugin " + file + " answered neither a token nor a certificate");
        }
        status.text("clientCertificateData").ifPresent(pem -> config.setClientCertData(encoded(pem)));
        status.text("clientKeyData").ifPresent(pem -> {
            config.setClientKeyData(encoded(pem));
            config.setClientKeyAlgo(KeyAlgorithm.of("", encoded(pem)));
        });
        if (!token.isEmpty()) {
            config.setOauthTokenProvider(
                    new RenewedToken(token, () -> run().text("token").orElse("")));
        }
    }

    /** A kubeconfig holds PEM as base64, a plugin answers it plain. */
    private static String encoded(String pem) {
        return java.util.Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private MappingNode run() {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        if (exec.getArgs() != null) {
            words.addAll(exec.getArgs());
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (exec.getEnv() != null) {
            exec.getEnv().forEach(variable -> builder.environment().put(variable.getName(), variable.getValue()));
        }
        builder.environment().put("KUBERNETES_EXEC_INFO", request());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return answer(process);
        } catch (IOException e) {
            String hint = text(exec.getInstallHint()).replaceAll("\\s+", " ").strip();
            throw new AccessException("the credential plugin " + file + " cannot be run"
                    + (hint.isEmpty() ? "; the kubeconfig names it for this user" : ": " + hint));
        }
    }

    private MappingNode answer(Process process) throws IOException {
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
        try {
            byte[] bytes = output.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AccessException("the credential plugin " + file + " failed; log in again with it");
            }
            return status(bytes);
        } catch (TimeoutException e) {
            throw new AccessException("the credential plugin " + file + " does not answer; does it wait for a person?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccessException("stopped while the credential plugin ran");
        } catch (ExecutionException e) {
            throw new AccessException("the answer of the credential plugin " + file + " cannot be read");
        } finally {
            process.destroy();
        }
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private MappingNode status(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                MappingNode credential = ItemReader.read(parser);
                if (credential.text("kind").filter("ExecCredential"::equals).isPresent()) {
                    return credential
                            .get("status")
                            .flatMap(node -> node.asMapping())
                            .orElse(credential);
                }
            }
        } catch (IOException e) {
            // Said below, without its text.
        }
        throw new AccessException("what the credential plugin " + file + " answered is no ExecCredential");
    }

    /** What a plugin is told; the cluster only when the kubeconfig wants it told. */
    private String request() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("apiVersion", text(exec.getApiVersion()));
            json.writeStringField("kind", "ExecCredential");
            json.writeObjectFieldStart("spec");
            json.writeBooleanField("interactive", false);
            if (Boolean.TRUE.equals(exec.getProvideClusterInfo())) {
                json.writeObjectFieldStart("cluster");
                json.writeStringField("server", text(cluster.getServer()));
                if (!text(cluster.getCertificateAuthorityData()).isEmpty()) {
                    json.writeStringField("certificate-authority-data", cluster.getCertificateAuthorityData());
                }
                if (!text(cluster.getTlsServerName()).isEmpty()) {
                    json.writeStringField("tls-server-name", cluster.getTlsServerName());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }
}
