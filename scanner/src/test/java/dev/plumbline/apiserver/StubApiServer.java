// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** The stub's network side: listens on loopback, knows its users by their tokens, plays faults, keeps a log. */
public final class StubApiServer implements AutoCloseable {
    public static final String TOKEN = "stub-token";

    static {
        // Headers and body leave in one go; otherwise each answer waits for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, StubUser> users = new LinkedHashMap<>();
    private final List<Planned> faults = new CopyOnWriteArrayList<>();
    private final List<StubRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final StubRoutes routes;

    /** A fault for requests that fit, the first {@code left} of them. */
    private record Planned(Predicate<StubRequest> fits, Fault fault, AtomicInteger left) {}

    private StubApiServer(StubEstate estate, HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        routes = new StubRoutes(estate);
        users.put(TOKEN, StubUser.admin());
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public static StubApiServer plain(StubEstate estate) {
        try {
            return new StubApiServer(estate, HttpServer.create(loopback(), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StubApiServer secure(StubEstate estate, SSLContext context, boolean asksForCertificate) {
        try {
            HttpsServer https = HttpsServer.create(loopback(), 0);
            https.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(com.sun.net.httpserver.HttpsParameters parameters) {
                    javax.net.ssl.SSLParameters ssl = context.getDefaultSSLParameters();
                    ssl.setWantClientAuth(asksForCertificate);
                    parameters.setSSLParameters(ssl);
                }
            });
            return new StubApiServer(estate, https, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public String address() {
        return scheme + "://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Who comes with this token may do this. */
    public StubApiServer user(String token, StubUser user) {
        users.put(token, user);
        return this;
    }

    /** Answers the older form of discovery, one request a group. */
    public StubApiServer withoutAggregatedDiscovery() {
        routes.aggregated(false);
        return this;
    }

    /** Plays a fault on all requests of a path. */
    public StubApiServer fault(String path, Fault fault) {
        return fault(request -> request.path().equals(path), Integer.MAX_VALUE, fault);
    }

    public StubApiServer fault(Predicate<StubRequest> fits, int times, Fault fault) {
        faults.add(new Planned(fits, fault, new AtomicInteger(times)));
        return this;
    }

    /** A token that goes on after an object, as {@code namespace/name}. */
    public static String continueAfter(String key) {
        return StubRoutes.encoded(key);
    }

    public List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    public int mostInFlight() {
        return mostInFlight.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try (exchange) {
            StubRequest request =
                    StubRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), headers(exchange));
            requests.add(request);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            StubUser user = users.get(request.header("authorization").replace("Bearer ", ""));
            Reply good = user == null ? Reply.status(401, "Unauthorized", "") : routes.answer(request, body, user);
            for (Planned planned : faults) {
                if (planned.fits().test(request) && planned.left().getAndDecrement() > 0) {
                    inFlight.decrementAndGet();
                    planned.fault().answer(exchange, good);
                    inFlight.incrementAndGet();
                    return;
                }
            }
            // Counted until the answer begins: a client that has it may send the next request at once.
            inFlight.decrementAndGet();
            good.send(exchange);
            inFlight.incrementAndGet();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
