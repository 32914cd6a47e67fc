// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/**
 * Sends requests and waits where the server asks for it, within bounds: busy servers and passing faults are tried again, what the
 * server has decided is not.
 */
final class Requests {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Api api;
    private final Patience patience;
    private final AtomicLong waitedMillis = new AtomicLong();
    private final long deadline;
    private volatile boolean stopped;

    Requests(Api api, Patience patience) {
        this.api = api;
        this.patience = patience;
        deadline = System.nanoTime() + patience.scan().toNanos();
    }

    /** Makes all further requests fail at once. */
    void stop() {
        stopped = true;
    }

    Patience patience() {
        return patience;
    }

    String address() {
        return api.address();
    }

    /**
     * The server's answer, whatever its status, but for one that says to come back later.
     *
     * @throws Failure when there is no answer, or only busy ones
     */
    Api.Answer send(Api.Call call) throws Failure {
        for (int attempt = 1; ; attempt++) {
            checkTime();
            Optional<Duration> pause;
            Failure failure;
            try {
                Api.Answer answer = api.send(call);
                if (!isBusy(answer.status())) {
                    return answer;
                }
                failure = new Failure("the server answers " + answer.status() + " and stays busy");
                pause = Optional.of(retryAfter(answer).orElse(backoff(attempt)));
                answer.close();
            } catch (IOException e) {
                failure = new Failure(words(e));
                pause = isFinal(e) ? Optional.empty() : Optional.of(backoff(attempt));
            }
            if (pause.isEmpty() || attempt >= patience.tries() || !sleep(pause.get())) {
                throw failure;
            }
        }
    }

    private void checkTime() throws Failure {
        if (stopped) {
            throw new Failure("the scan was stopped");
        }
        if (System.nanoTime() > deadline) {
            throw new Failure("the scan took longer than " + patience.scan().toMinutes() + " minutes");
        }
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    /** Seconds only; a date would need the server's clock. */
    private static Optional<Duration> retryAfter(Api.Answer answer) {
        return answer.header("retry-after")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private Duration backoff(int attempt) {
        long millis = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 10);
        return Duration.ofMillis(millis + RandomGenerator.getDefault().nextLong(millis));
    }

    /** Waits, unless all waiting together would be too long; answers whether to go on. */
    private boolean sleep(Duration wanted) {
        Duration pause = wanted.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : wanted;
        if (waitedMillis.addAndGet(pause.toMillis()) > patience.waiting().toMillis()) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Trust and names do not come back by asking again. */
    private static boolean isFinal(IOException e) {
        return e instanceof SSLException || e instanceof UnknownHostException || e instanceof ConnectException;
    }

    private static String words(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the server's name does not resolve";
        }
        if (e instanceof ConnectException) {
            return "the server refuses the connection or is down";
        }
        if (e instanceof SSLException) {
            return "the server's certificate is not trusted, expired, or for another name";
        }
        if (e instanceof SocketTimeoutException) {
            return "the server does not answer in time";
        }
        return "the connection broke (" + e.getClass().getSimpleName() + ")";
    }

    /** No usable answer; the message is half a sentence for coverage. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
