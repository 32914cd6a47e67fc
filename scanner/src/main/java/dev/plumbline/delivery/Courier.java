// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import dev.plumbline.network.HttpProxies;
import dev.plumbline.network.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/** Takes reports to servers: tries again what may pass, gives up on what the server has decided. */
public final class Courier {
    /** A server that does not answer twice has had twice the time. */
    private static final int TRIES_WITHOUT_ANSWER = 2;

    private final Optional<SSLContext> trust;
    private final Map<String, String> environment;
    private final String userAgent;
    private final Patience patience;

    /** What came of one try: nothing to do any more, or what is wrong, and how long to wait if it may pass. */
    private record Outcome(boolean done, String wrong, Optional<Duration> pause) {}

    /**
     * Sends nothing yet.
     *
     * @param caFile certificate authorities to trust beside Java's own, as PEM
     * @param environment variables of the process, which name the proxies
     * @throws IllegalArgumentException with words that may be shown
     */
    public Courier(Optional<String> caFile, Map<String, String> environment, String userAgent, Patience patience) {
        trust = caFile.map(Authorities::with);
        this.environment = Map.copyOf(environment);
        this.userAgent = userAgent;
        this.patience = patience;
    }

    /**
     * Sends a report.
     *
     * @throws IOException with a message that says which server and why, fit to be shown
     */
    public void take(Delivery delivery, String mediaType, byte[] report) throws IOException {
        HttpRequest request = request(delivery, mediaType, report);
        HttpClient client = client(delivery);
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome outcome = attempt(client, request, attempt);
                if (outcome.done()) {
                    return;
                }
                if (outcome.pause().isEmpty() || attempt == patience.tries()) {
                    throw failure(delivery, outcome.wrong() + (attempt == 1 ? "" : ", after " + attempt + " tries"));
                }
                Thread.sleep(outcome.pause().get().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure(delivery, "the program was stopped");
            }
        }
    }

    private HttpClient client(Delivery delivery) throws IOException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.answer())
                .proxy(HttpClient.Builder.NO_PROXY);
        trust.ifPresent(client::sslContext);
        try {
            HttpProxies.of(delivery.address().uri(), environment)
                    .map(HttpProxies::checked)
                    .map(proxy -> ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                    .ifPresent(client::proxy);
        } catch (IllegalArgumentException e) {
            throw failure(delivery, String.valueOf(e.getMessage()));
        }
        return client.build();
    }

    private HttpRequest request(Delivery delivery, String mediaType, byte[] report) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(delivery.address().uri())
                .timeout(patience.answer())
                .setHeader("User-Agent", userAgent)
                .setHeader("Content-Type", mediaType)
                .method(delivery.method().name(), BodyPublishers.ofByteArray(report));
        for (Address.Header header : delivery.address().headers()) {
            try {
                request.setHeader(header.name(), header.value());
            } catch (IllegalArgumentException e) {
                throw failure(delivery, "the header " + header.name() + " cannot be set, or not to that");
            }
        }
        return request.build();
    }

    private Outcome attempt(HttpClient client, HttpRequest request, int attempt) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            // What a server has to say beside its status may be long, and may quote what it was sent.
            answer.body().close();
            return judged(answer, request.method(), attempt);
        } catch (IOException e) {
            Trouble trouble = Trouble.of(e);
            boolean passes = !trouble.isOfTrust() && !(trouble == Trouble.SILENT && attempt >= TRIES_WITHOUT_ANSWER);
            return new Outcome(false, words(trouble), passes ? Optional.of(backoff(attempt)) : Optional.empty());
        }
    }

    private static String words(Trouble trouble) {
        return trouble == Trouble.UNTRUSTED ? trouble.words() + "; --ca-file names another" : trouble.words();
    }

    private Outcome judged(HttpResponse<InputStream> answer, String method, int attempt) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome(true, "", Optional.empty());
        }
        boolean busy = status == 408 || status == 425 || status == 429 || status >= 500;
        Optional<Duration> asked = answer.headers()
                .firstValue("retry-after")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> patience.shortened(Duration.ofSeconds(Long.parseLong(seconds))));
        return new Outcome(
                false,
                "it answers " + status + advice(status, method),
                busy ? asked.or(() -> Optional.of(backoff(attempt))) : Optional.empty());
    }

    private static String advice(int status, String method) {
        if (status >= 300 && status < 400) {
            return ", which points elsewhere and is not followed; give the address that it points to";
        }
        return switch (status) {
            case 401 -> "; a header below the address in the file of @FILE can log in";
            case 407 -> "; that is the proxy, which wants a login: take one that wants none";
            case 403 -> "; an address that was signed beforehand has its time, and its method: make a new one";
            case 404, 410 -> "; nothing is there, so look at the path";
            case 405, 501 -> "; it takes no " + method + ", so try " + (method.equals("PUT") ? "--post" : "--put");
            case 413 -> "; the report is too large for it";
            default -> "";
        };
    }

    private Duration backoff(int attempt) {
        long millis = Math.max(1, patience.pause(attempt).toMillis());
        return Duration.ofMillis(millis + RandomGenerator.getDefault().nextLong(millis));
    }

    private static IOException failure(Delivery delivery, String why) {
        return new IOException("cannot " + delivery.method().verb() + " the " + delivery.format() + " report to "
                + delivery.address() + ": " + why);
    }
}
