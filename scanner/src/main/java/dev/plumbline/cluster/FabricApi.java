// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The API server through the fabric8 client, which knows kubeconfigs, tokens, certificates and exec plugins. */
final class FabricApi implements Api {
    private static final int CONNECT_MILLIS = 5_000;

    private final KubernetesClient client;
    private final String address;
    private final Duration patience;

    private FabricApi(KubernetesClient client, String address, Duration patience) {
        this.client = client;
        this.address = address;
        this.patience = patience;
    }

    /**
     * @param patience until an answer begins; the body has a deadline of its own
     * @throws ClusterException when there is no usable kubeconfig
     */
    static FabricApi open(ClusterAccess access, Duration patience) {
        try {
            Config config = config(access);
            config.setUserAgent(access.userAgent());
            config.setConnectionTimeout(CONNECT_MILLIS);
            config.setRequestTimeout(0);
            // Trying again is decided above, where a page can be told from a list.
            config.setRequestRetryBackoffLimit(0);
            KubernetesClient client =
                    new KubernetesClientBuilder().withConfig(config).build();
            return new FabricApi(client, stripped(config.getMasterUrl()), patience);
        } catch (KubernetesClientException | IllegalArgumentException | IOException e) {
            throw new ClusterException(
                    "no usable kubeconfig: " + e.getClass().getSimpleName() + "; try kubectl with the same --context");
        }
    }

    private static Config config(ClusterAccess access) throws IOException {
        if (access.kubeconfig().isPresent()) {
            Path file = access.kubeconfig().get();
            if (!Files.isReadable(file)) {
                throw new ClusterException("the kubeconfig " + file + " cannot be read");
            }
            return Config.fromKubeconfig(access.context().orElse(null), file.toFile());
        }
        return Config.autoConfigure(access.context().orElse(null));
    }

    private static String stripped(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public Answer send(Call call) throws IOException {
        HttpClient http = client.getHttpClient();
        HttpRequest.Builder builder = http.newHttpRequestBuilder()
                .uri(address + call.path())
                .header("Accept", call.accept())
                .header("Accept-Encoding", "gzip");
        call.body().ifPresent(body -> builder.post(JSON, body.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<InputStream> response = await(http.sendAsync(builder.build(), InputStream.class));
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        boolean zipped = "gzip".equalsIgnoreCase(headers.getOrDefault("content-encoding", ""));
        InputStream body = response.body();
        return new Answer(response.code(), headers, zipped ? new GZIPInputStream(body) : body);
    }

    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> future) throws IOException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new SocketTimeoutException("no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static IOException cause(ExecutionException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return new IOException(
                e.getCause() == null ? "no answer" : e.getCause().getClass().getSimpleName());
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void close() {
        client.close();
    }
}
