// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.intake.cluster.Outcome;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all objects of one kind, in one namespace or everywhere, page by page. What was read before a fault counts, once.
 */
final class KindReader {
    static final int PAGE = 500;
    private static final int BROKEN_PAGES = 3;
    private static final int NAMED = 20;

    private final Requests requests;
    private final Served kind;
    private final Question question;
    private final Collected sink;
    private final ClusterProgress progress;
    private final List<String> malformed = new ArrayList<>();
    private String doubt = "";
    private int broken;

    /**
     * What is asked of a kind.
     *
     * @param namespace empty for all
     * @param name of the one object that is wanted, empty for all
     * @param fieldSelector empty for all
     * @param metadataOnly whether to leave out everything but metadata
     */
    record Question(String namespace, String name, String fieldSelector, boolean metadataOnly) {
        String accept() {
            return metadataOnly
                    ? "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json"
                    : Api.JSON;
        }
    }

    KindReader(Requests requests, Served kind, Question question, Collected sink, ClusterProgress progress) {
        this.requests = requests;
        this.kind = kind;
        this.question = question;
        this.sink = sink;
        this.progress = progress;
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
    }

    private Step stop(UnknownReason reason, String message) {
        return new Step("", Outcome.gap(reason, message, malformed));
    }

    private Step page(String token) {
        Api.Answer answer;
        try {
            answer = requests.send(Api.Call.get(path(token), question.accept()));
        } catch (Requests.Failure e) {
            return stop(UnknownReason.NOT_READ, e.words());
        }
        try {
            return answer.status() == 200 ? items(answer, token) : refused(answer, token);
        } finally {
            requests.done(answer);
        }
    }

    private Step items(Api.Answer answer, String token) {
        if (!answer.isJson()) {
            return stop(UnknownReason.NOT_READ, "the answer is no JSON; is a proxy in between?");
        }
        PageReader page = new PageReader(sink::wants, this::handOut);
        try {
            String next = question.name().isEmpty() ? page.list(answer.body()) : page.object(answer.body());
            return next.isEmpty() ? new Step("", Outcome.complete(doubt, malformed)) : Step.goOn(next);
        } catch (PageReader.NotAList e) {
            return stop(UnknownReason.UNPARSEABLE, "the answer is no list of objects; is a proxy in between?");
        } catch (IOException e) {
            return again(e, token);
        }
    }

    /** The same page again, unless that happens too often. */
    private Step again(IOException e, String token) {
        try {
            requests.checkTime();
        } catch (Requests.Failure over) {
            return stop(UnknownReason.NOT_READ, over.words());
        }
        broken++;
        sink.expectRepeats();
        String what = e instanceof JsonProcessingException
                ? "an answer was cut off or is no JSON"
                : "the connection broke in an answer, or it took too long";
        return broken < BROKEN_PAGES ? Step.goOn(token) : stop(UnknownReason.NOT_READ, what + ", repeatedly");
    }

    private void handOut(PageReader.Item item) {
        MappingNode object = item.object();
        if (object != null) {
            progress.object(object.text("metadata", "namespace").orElse(""));
        }
        if (object == null || object.text("metadata", "name").isEmpty() || !sink.take(object)) {
            String name = item.name();
            if (!malformed.contains(name) && malformed.size() < NAMED) {
                malformed.add(name);
            }
        }
    }

    private Step refused(Api.Answer answer, String token) {
        Status status = Status.of(answer.body());
        return switch (answer.status()) {
            case 401 -> stop(UnknownReason.NOT_READ, "the server no longer accepts the credentials; log in again");
            case 403 -> stop(UnknownReason.FORBIDDEN, "listing is forbidden");
            case 404 -> notFound(status);
            case 410 -> expired(status, token);
            default -> stop(UnknownReason.NOT_READ, "the server answers " + answer.status());
        };
    }

    /** One object that is not there is a complete answer; a list that is not there is a kind that went away. */
    private Step notFound(Status status) {
        return !question.name().isEmpty() && status.reason().equals("NotFound")
                ? new Step("", Outcome.complete(doubt, malformed))
                : stop(UnknownReason.KIND_NOT_SERVED, "the kind went away while it was read");
    }

    /** The list grew too old: the server may offer a token to go on with newer objects, else all begins anew. */
    private Step expired(Status status, String token) {
        broken++;
        sink.expectRepeats();
        if (token.isEmpty() || broken >= BROKEN_PAGES) {
            return stop(UnknownReason.NOT_READ, "the list expired before it was read, repeatedly");
        }
        doubt = status.continueToken().isEmpty()
                ? "the list expired and was begun anew: what changed meanwhile was read before or after its change"
                : "the list expired and went on with newer objects: what changed meanwhile may be there twice or not at all";
        return Step.goOn(status.continueToken());
    }

    private String path(String token) {
        String base = kind.path(question.namespace());
        if (!question.name().isEmpty()) {
            return base + "/" + encoded(question.name());
        }
        StringBuilder path = new StringBuilder(base).append("?limit=").append(PAGE);
        if (!question.fieldSelector().isEmpty()) {
            path.append("&fieldSelector=").append(encoded(question.fieldSelector()));
        }
        return token.isEmpty()
                ? path.toString()
                : path.append("&continue=").append(encoded(token)).toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
