// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.network.Trouble;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Sends requests and waits where the server asks for it, within bounds: busy servers and passing faults are tried again, what the
 * server has decided is not.
 */
final class Requests {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    /** A server that does not answer twice has had twice the time. */
    private static final int TRIES_WITHOUT_ANSWER = 2;

    private final Api api;
    private final Patience patience;
    private final AtomicLong waitedMillis = new AtomicLong();
    private final Map<Api.Answer, Deadline> open = new ConcurrentHashMap<>();
    private final long deadline;
    private volatile boolean stopped;
    private volatile boolean answered;
    private volatile Duration skew = Duration.ZERO;

    Requests(Api api, Patience patience) {
        this.api = api;
        this.patience = patience;
        deadline = System.nanoTime() + patience.scan().toNanos();
    }

    /** Ends what is under way, and makes all further requests fail at once. */
    void stop() {
        stopped = true;
        open.keySet().forEach(Requests::closeQuietly);
    }

    String address() {
        return api.address();
    }

    void close() {
        api.close();
    }

    /** How long a body may take from now on, the end of the scan included. */
    private Duration timeForBody() {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        return left.compareTo(patience.body()) < 0 ? left : patience.body();
    }

    /**
     * The server's answer, whatever its status, but for one that says to come back later; {@link #done} must be told when it
     * has been read.
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
                if (!answered) {
                    skew = skew(answer);
                    answered = true;
                }
                if (!isBusy(answer.status())) {
                    return noted(answer);
                }
                failure = new Failure("the server answers " + answer.status() + " and stays busy");
                pause = Optional.of(retryAfter(answer).orElse(backoff(attempt)));
                closeQuietly(answer);
            } catch (IOException e) {
                failure = stopped ? stoppedOrLate() : new Failure(words(Trouble.of(e)));
                pause = isFinal(e, attempt) ? Optional.empty() : Optional.of(backoff(attempt));
            }
            if (pause.isEmpty() || attempt >= patience.tries() || !sleep(pause.get())) {
                throw failure;
            }
        }
    }

    /** Remembers an answer for as long as it is read, so that stopping and the time can end it. */
    private Api.Answer noted(Api.Answer answer) throws Failure {
        open.put(answer, Deadline.on(answer.sent(), timeForBody()));
        if (stopped) {
            done(answer);
            throw stoppedOrLate();
        }
        return answer;
    }

    /** An answer has been read, or given up. */
    void done(Api.Answer answer) {
        Optional.ofNullable(open.remove(answer)).ifPresent(Deadline::close);
        closeQuietly(answer);
    }

    private static void closeQuietly(Api.Answer answer) {
        try {
            answer.close();
        } catch (IOException e) {
            // What could be read was read before; there is nothing left to lose.
        }
    }

    /** @throws Failure when there is no time left, or the scan was stopped */
    void checkTime() throws Failure {
        if (stopped || System.nanoTime() > deadline) {
            throw stoppedOrLate();
        }
    }

    private Failure stoppedOrLate() {
        return new Failure(
                stopped
                        ? "the scan was stopped before it was read"
                        : "the scan's time was over (--time-limit) before it was read");
    }

    /** How much later the server believes it to be. */
    Duration skew() {
        return skew;
    }

    private static Duration skew(Api.Answer answer) {
        try {
            return answer.header("date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(date -> Duration.between(Instant.now(), date.toInstant()))
                    .orElse(Duration.ZERO);
        } catch (DateTimeParseException e) {
            // Not worth a word: nothing is decided by it.
            return Duration.ZERO;
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

    private static Duration backoff(int attempt) {
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

    /** Trust, names and refusals do not come back by asking again; nor does who has never answered. */
    private boolean isFinal(IOException e, int attempt) {
        return stopped
                || !answered
                || !passes(Trouble.of(e))
                || (e instanceof SocketTimeoutException && attempt >= TRIES_WITHOUT_ANSWER);
    }

    private static boolean passes(Trouble trouble) {
        return trouble == Trouble.SILENT || trouble == Trouble.BROKEN;
    }

    private static String words(Trouble trouble) {
        if (trouble == Trouble.OTHER_NAME) {
            return trouble.words() + " (tls-server-name in the kubeconfig can give it)";
        }
        return trouble == Trouble.UNTRUSTED
                ? "the server's certificate is not signed by an authority that the kubeconfig trusts"
                : trouble.words();
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
