// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all objects of one kind, in one namespace or everywhere, page by page. An object is handed out once, whatever goes wrong
 * between pages; what was read before a fault counts.
 */
final class KindReader {
    private static final int PAGE = 500;
    private static final int BROKEN_PAGES = 3;

    private final Requests requests;
    private final Served kind;
    private final String namespace;
    private final String fieldSelector;
    private final Consumer<MappingNode> sink;
    private final Set<String> handedOut = new HashSet<>();
    private String doubt = "";
    private int broken;

    KindReader(Requests requests, Served kind, String namespace, String fieldSelector, Consumer<MappingNode> sink) {
        this.requests = requests;
        this.kind = kind;
        this.namespace = namespace;
        this.fieldSelector = fieldSelector;
        this.sink = sink;
    }

    Outcome read() {
        String token = "";
        while (true) {
            Step step = page(token);
            if (step.end() != null) {
                return step.end();
            }
            token = step.continueToken();
        }
    }

    /** What to do next: go on with a token, or stop with an outcome. */
    private record Step(String continueToken, @Nullable Outcome end) {
        static Step goOn(String token) {
            return new Step(token, null);
        }

        static Step stop(Outcome outcome) {
            return new Step("", outcome);
        }

        static Step stop(UnknownReason reason, String message) {
            return stop(Outcome.gap(reason, message));
        }
    }

    private Step page(String token) {
        try (Api.Answer answer = requests.send(Api.Call.get(path(token), Api.JSON))) {
            return answer.status() == 200 ? items(answer, token) : refused(answer, token);
        } catch (Requests.Failure e) {
            return Step.stop(UnknownReason.NOT_READ, e.words());
        } catch (IOException e) {
            // Only closing failed; the page itself was read or refused before.
            return Step.stop(UnknownReason.NOT_READ, "the connection broke while a page was closed");
        }
    }

    private Step items(Api.Answer answer, String token) {
        PageReader page = new PageReader(this::handOut);
        Deadline deadline = Deadline.on(answer.body(), requests.patience().body());
        try {
            page.read(answer.body());
            return page.continueToken().isEmpty()
                    ? Step.stop(Outcome.complete(doubt))
                    : Step.goOn(page.continueToken());
        } catch (PageReader.NotAList e) {
            return Step.stop(UnknownReason.UNPARSEABLE, "the answer is no list of objects; is a proxy in between?");
        } catch (IOException e) {
            // The same page again; what was handed out of it is not handed out twice.
            broken++;
            String what = e instanceof JsonProcessingException
                    ? "an answer was cut off or is no JSON"
                    : "the connection broke in an answer";
            return broken < BROKEN_PAGES ? Step.goOn(token) : Step.stop(UnknownReason.NOT_READ, what + ", repeatedly");
        } finally {
            deadline.close();
        }
    }

    private void handOut(MappingNode item) {
        String identity = item.text("metadata", "namespace").orElse("") + "/"
                + item.text("metadata", "name").orElse("");
        if (handedOut.add(identity)) {
            sink.accept(item);
        }
    }

    private Step refused(Api.Answer answer, String token) {
        Status status = Status.of(answer.body());
        return switch (answer.status()) {
            case 401 -> Step.stop(UnknownReason.FORBIDDEN, "the server does not accept the credentials; log in again");
            case 403 ->
                Step.stop(
                        UnknownReason.FORBIDDEN,
                        "listing is forbidden; plumbline rbac prints the right that is needed");
            case 404 -> Step.stop(UnknownReason.KIND_NOT_SERVED, "the kind went away while it was read");
            case 410 -> expired(status, token);
            default -> Step.stop(UnknownReason.NOT_READ, "the server answers " + answer.status());
        };
    }

    /** The list grew too old: the server may offer a token to go on with newer objects, else all begins anew. */
    private Step expired(Status status, String token) {
        broken++;
        if (token.isEmpty() || broken >= BROKEN_PAGES) {
            return Step.stop(UnknownReason.NOT_READ, "the list expired before it was read, repeatedly");
        }
        doubt = status.continueToken().isEmpty()
                ? "the list expired and was begun anew"
                : "the list expired and went on with newer objects";
        return Step.goOn(status.continueToken());
    }

    private String path(String token) {
        StringBuilder path =
                new StringBuilder(kind.path(namespace)).append("?limit=").append(PAGE);
        if (!fieldSelector.isEmpty()) {
            path.append("&fieldSelector=").append(encoded(fieldSelector));
        }
        return token.isEmpty()
                ? path.toString()
                : path.append("&continue=").append(encoded(token)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
