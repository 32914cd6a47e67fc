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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The API server through the fabric8 client, which speaks TLS and carries the credentials. */
final class FabricApi implements Api {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PIECE = 8_192;

    private final KubernetesClient client;
    private final String address;
    private final Duration patience;

    private FabricApi(KubernetesClient client, String address, Duration patience) {
        this.client = client;
        this.address = address;
        this.patience = patience;
    }

    /**
     * Sends nothing yet.
     *
     * @param patience until an answer begins; the body has a deadline of its own
     * @throws AccessException when the way there cannot be used
     */
    static FabricApi open(Connection connection, String userAgent, Duration patience) {
        Config config = connection.config();
        config.setUserAgent(userAgent);
        config.setConnectionTimeout((int) Math.min(CONNECT_MILLIS, patience.toMillis()));
        config.setRequestTimeout(0);
        // Trying again is decided above, where a page can be told from a list.
        config.setRequestRetryBackoffLimit(0);
        try {
            KubernetesClient client = new KubernetesClientBuilder()
                    .withConfig(config)
                    .withHttpClientFactory(new Transport(config, connection.serverName()))
                    .build();
            return new FabricApi(client, stripped(config.getMasterUrl()), patience);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            // The library's message may quote what it could not read.
            throw new AccessException("the access to " + stripped(config.getMasterUrl())
                    + " cannot be used: its certificates, keys or address are not readable; try: kubectl version");
        }
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
        call.body().ifPresent(body -> builder.method(call.method(), call.contentType(), body));
        HttpResponse<InputStream> response = await(http.sendAsync(builder.build(), InputStream.class));
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        boolean zipped = "gzip".equalsIgnoreCase(headers.getOrDefault("content-encoding", ""));
        InputStream sent = response.body();
        return new Answer(response.code(), headers, zipped ? unpacked(sent) : sent, sent);
    }

    private InputStream unpacked(InputStream sent) throws IOException {
        // The first bytes are read here, which a server that hangs would hold up for ever.
        Deadline deadline = Deadline.on(sent, patience);
        try {
            return new GZIPInputStream(sent, PIECE);
        } catch (IOException e) {
            sent.close();
            throw e;
        } finally {
            deadline.close();
        }
    }

    private HttpResponse<InputStream> await(CompletableFuture<HttpResponse<InputStream>> future) throws IOException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new SocketTimeoutException("no answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            future.cancel(true);
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
