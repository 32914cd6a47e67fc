// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What the stub does instead of answering well. */
@FunctionalInterface
public interface Fault {
    /** @param good what the stub would have answered */
    void answer(HttpExchange exchange, Reply good) throws IOException;

    /** A status as Kubernetes words it. */
    static Fault status(int code, String reason) {
        return (exchange, good) -> Reply.status(code, reason, "").send(exchange);
    }

    /** Busy: plain text, as a server that sheds load answers. */
    static Fault busy(int code, String retryAfterSeconds) {
        return (exchange, good) -> {
            if (!retryAfterSeconds.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfterSeconds);
            }
            new Reply(code, "text/plain; charset=utf-8", "Too many requests, please try again later.").send(exchange);
        };
    }

    /** Gone, with a token to go on inconsistently, or with none. */
    static Fault expired(String continueToken) {
        return (exchange, good) -> Reply.status(410, "Expired", continueToken).send(exchange);
    }

    static Fault notFoundAsText() {
        return (exchange, good) -> new Reply(404, "text/plain; charset=utf-8", "404 page not found\n").send(exchange);
    }

    /** The connection ends in the middle of a body that was announced longer. */
    static Fault reset() {
        return (exchange, good) -> {
            byte[] body = good.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** A body that ends too early although the transfer is whole. */
    static Fault truncated() {
        return replaced(body -> body.substring(0, body.length() / 2));
    }

    static Fault replaced(UnaryOperator<String> change) {
        return (exchange, good) -> new Reply(200, "application/json", change.apply(good.body())).send(exchange);
    }

    static Fault page(String contentType, String body) {
        return (exchange, good) -> new Reply(200, contentType, body).send(exchange);
    }

    /** Some bytes now and then, more slowly than anybody waits. */
    static Fault slow(long pauseMillis) {
        return (exchange, good) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (byte each : good.body().getBytes(StandardCharsets.UTF_8)) {
                out.write(each);
                out.flush();
                pause(pauseMillis);
            }
            exchange.close();
        };
    }

    /** Takes the request and never answers, until the test ends. */
    static Fault hang(CountDownLatch end) {
        return (exchange, good) -> {
            try {
                end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the test ended");
        }
    }
}
