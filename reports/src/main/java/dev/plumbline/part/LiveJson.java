// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.cluster.ClusterKind;
import dev.plumbline.intake.cluster.ClusterReading;
import dev.plumbline.intake.cluster.ClusterWish;
import dev.plumbline.intake.cluster.KindReading;
import dev.plumbline.intake.cluster.Outcome;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes and reads how the reading of a cluster went; its objects stand elsewhere. */
final class LiveJson {
    private LiveJson() {}

    static void write(JsonGenerator out, Intake.Live live) throws IOException {
        out.writeObjectFieldStart("cluster");
        out.writeStringField("name", live.name());
        ReachJson.write(out, "coverage", live.coverage());
        ClusterReading reading = live.reading();
        out.writeObjectFieldStart("wish");
        ReachJson.strings(out, "namespaces", reading.wish().namespaces());
        ReachJson.strings(out, "excludedNamespaces", reading.wish().excludedNamespaces());
        kinds(out, "leftOut", reading.wish().leftOut());
        kinds(out, "metadataOnly", reading.wish().metadataOnly());
        out.writeEndObject();
        kinds(out, "absent", reading.absent());
        if (reading.confinedTo().isPresent()) {
            out.writeStringField("confinedTo", reading.confinedTo().get());
        }
        out.writeArrayFieldStart("kinds");
        for (KindReading kind : reading.kinds()) {
            out.writeRaw('\n');
            out.writeStartObject();
            id(out, kind.kind());
            out.writeStringField("name", kind.name());
            out.writeBooleanField("namespaced", kind.namespaced());
            out.writeStringField("need", kind.need());
            out.writeArrayFieldStart("places");
            for (Map.Entry<String, Outcome> place : kind.places().entrySet()) {
                outcome(out, place.getKey(), place.getValue());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void id(JsonGenerator out, ClusterKind kind) throws IOException {
        out.writeStringField("group", kind.group());
        out.writeStringField("kind", kind.kind());
    }

    private static void kinds(JsonGenerator out, String name, SortedSet<ClusterKind> kinds) throws IOException {
        out.writeArrayFieldStart(name);
        for (ClusterKind kind : kinds) {
            out.writeStartObject();
            id(out, kind);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void outcome(JsonGenerator out, String namespace, Outcome outcome) throws IOException {
        out.writeStartObject();
        out.writeStringField("namespace", namespace);
        if (outcome.reason().isPresent()) {
            out.writeStringField("reason", Value.word(outcome.reason().get()));
        }
        out.writeStringField("message", outcome.message());
        out.writeStringField("doubt", outcome.doubt());
        ReachJson.strings(out, "malformed", outcome.malformed());
        out.writeEndObject();
    }

    static Intake.Live read(Value value, Shard shard) {
        Value wish = value.get("wish");
        ClusterReading reading = new ClusterReading(
                List.of(shard),
                new ClusterWish(
                        wish.texts("namespaces"),
                        wish.texts("excludedNamespaces"),
                        kinds(wish, "leftOut"),
                        kinds(wish, "metadataOnly")),
                kinds(value, "absent"),
                value.items("kinds").stream().map(LiveJson::kind).toList(),
                value.optional("confinedTo").map(Value::text));
        return new Intake.Live(value.text("name"), List.of(), ReachJson.read(value.get("coverage")), reading);
    }

    private static ClusterKind id(Value value) {
        return new ClusterKind(value.text("group"), value.text("kind"));
    }

    private static SortedSet<ClusterKind> kinds(Value value, String name) {
        SortedSet<ClusterKind> kinds = new TreeSet<>();
        value.items(name).forEach(each -> kinds.add(id(each)));
        return kinds;
    }

    private static KindReading kind(Value value) {
        SortedMap<String, Outcome> places = new TreeMap<>();
        value.items("places").forEach(place -> places.put(place.text("namespace"), outcome(place)));
        return new KindReading(id(value), value.text("name"), value.flag("namespaced"), value.text("need"), places);
    }

    private static Outcome outcome(Value value) {
        return new Outcome(
                value.has("reason") ? Optional.of(value.word("reason", UnknownReason.values())) : Optional.empty(),
                value.text("message"),
                value.text("doubt"),
                value.texts("malformed"));
    }
}
