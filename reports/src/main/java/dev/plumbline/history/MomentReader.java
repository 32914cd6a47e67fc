// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.stored.StoredReport;
import dev.plumbline.verdict.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a JSON report holds, one finding at a time, so that memory does not grow with the report. */
final class MomentReader {
    private record Seen(Severity severity, String subject) {}

    private @Nullable Instant at;
    private Optional<String> cluster = Optional.empty();
    private boolean complete;
    private int gaps;
    private final List<Seen> findings = new ArrayList<>();
    private final Map<String, String> ownerOf = new HashMap<>();
    private Tally all = Tally.NONE;
    private final SortedMap<String, Tally> namespaces = new TreeMap<>();
    private final SortedMap<String, Tally> owners = new TreeMap<>();

    private MomentReader() {}

    /**
     * Reads a report.
     *
     * @return empty for a report that does not say when it was made
     * @throws IOException when the text is no report or breaks off
     */
    static Optional<Moment> read(String file, InputStream in) throws IOException {
        MomentReader reader = new MomentReader();
        new StoredReport()
                .section("run", reader::run)
                .section("coverage", reader::coverage)
                .each("findings", reader::finding)
                .each("workloads", reader::workload)
                .read(in);
        return Optional.ofNullable(reader.at).map(at -> reader.moment(file, at));
    }

    private void run(JsonNode run) {
        try {
            at = Instant.parse(run.path("started").asText());
        } catch (DateTimeException e) {
            // A report without a time has no place in a history; the reader says that it is none.
            at = null;
        }
        cluster = Optional.of(run.path("cluster").asText()).filter(name -> !name.isEmpty());
    }

    private void coverage(JsonNode coverage) {
        complete = coverage.path("complete").asBoolean();
        gaps = coverage.path("gaps").size();
    }

    private void finding(JsonNode finding) {
        if (!finding.has("suppression")) {
            String severity = finding.path("severity").asText().toUpperCase(Locale.ROOT);
            for (Severity each : Severity.values()) {
                if (each.name().equals(severity)) {
                    findings.add(new Seen(each, finding.path("subject").asText()));
                }
            }
        }
    }

    private void workload(JsonNode workload) {
        String id = workload.path("id").asText();
        String owner = workload.path("owner").asText();
        if (!owner.isEmpty()) {
            ownerOf.put(id, owner);
        }
        if (workload.has("rung")) {
            int rung = workload.path("rung").asInt();
            all = all.workload(rung);
            namespaces.merge(namespace(id), Tally.NONE.workload(rung), (old, one) -> old.workload(rung));
            if (!owner.isEmpty()) {
                owners.merge(owner, Tally.NONE.workload(rung), (old, one) -> old.workload(rung));
            }
        }
    }

    /** Workloads come after findings, so owners are known only now. */
    private Moment moment(String file, Instant started) {
        for (Seen seen : findings) {
            Tally one = Tally.NONE.finding(seen.severity());
            all = all.finding(seen.severity());
            namespaces.merge(namespace(seen.subject()), one, (old, same) -> old.finding(seen.severity()));
            String owner = ownerOf.get(seen.subject());
            if (owner != null) {
                owners.merge(owner, one, (old, same) -> old.finding(seen.severity()));
            }
        }
        return new Moment(file, started, cluster, complete, gaps, all, namespaces, owners);
    }

    /** {@code Kind/namespace/name}; objects without a namespace have two segments. */
    private static String namespace(String subject) {
        String[] segments = subject.split("/", 3);
        return segments.length == 3 ? segments[1] : "";
    }
}
