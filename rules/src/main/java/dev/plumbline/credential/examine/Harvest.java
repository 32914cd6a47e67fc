// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Credential.Assessment;
import dev.plumbline.credential.Examination;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.credential.judge.Judgement;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.judge.Judgement.Noted;
import dev.plumbline.credential.judge.Redaction;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns judgements into credentials without text, each stretch of text once, and collects what else was seen. */
final class Harvest {
    private static final ValueFingerprint ANY = new ValueFingerprint("");

    private final ObjectId holder;
    private final Origin origin;
    private final Provenance provenance;
    private final Fingerprinter fingerprinter;
    private final List<Credential> credentials = new ArrayList<>();
    private final List<InventoryEntry> inventory = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Span> masks = new ArrayList<>();
    private final Set<Seen> seen = new HashSet<>();
    private Optional<Copy> copy = Optional.empty();

    /** Where a copy of an object stands. */
    private record Copy(Place place, String title) {}

    private record Seen(Span span, ValueFingerprint value) {}

    Harvest(ObjectId holder, Origin origin, Provenance provenance, Fingerprinter fingerprinter) {
        this.holder = holder;
        this.origin = origin;
        this.provenance = provenance;
        this.fingerprinter = fingerprinter;
    }

    Origin origin() {
        return origin;
    }

    Provenance provenance() {
        return provenance;
    }

    void add(Scene scene, FieldPath tail, String what, List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            if (judgement instanceof Found found) {
                found(scene, tail, what, found);
            } else if (judgement instanceof Noted noted) {
                note(scene, tail, noted.kind(), noted.what(), noted.where().span());
            }
        }
    }

    private void found(Scene scene, FieldPath tail, String what, Found found) {
        Span span = found.where().span();
        masks.add(span);
        ValueFingerprint value = fingerprinter.of(found.text());
        // several values may be packed in one stretch, but a stretch that is itself the value holds one
        ValueFingerprint distinct = found.where().isExact() ? ANY : value;
        if (!seen.add(new Seen(span, distinct))) {
            return;
        }
        FieldPath way = clean(found.part().isEmpty() ? tail : tail.part(found.part()));
        String called = Redaction.ofText(what.isEmpty() ? found.part() : what);
        credentials.add(new Credential(
                scene.type().orElse(found.type()),
                copy.map(Copy::place).orElse(scene.place()),
                holder,
                at(span, clean(scene.path(way))),
                Redaction.ofText(copy.map(outer -> outer.title() + " › ").orElse("") + scene.name(way, called)),
                new Assessment(
                        found.confidence(),
                        found.reasons(),
                        found.strength(),
                        LengthClass.of(found.text().length())),
                value,
                found.userName(),
                provenance));
    }

    void note(Scene scene, FieldPath tail, InventoryEntry.Kind kind, String what, Span span) {
        inventory.add(new InventoryEntry(kind, Redaction.ofText(what), holder, at(span, clean(scene.path(tail)))));
    }

    /** A key may itself be a secret. */
    private static FieldPath clean(FieldPath path) {
        return path.renamed(Redaction::ofKey);
    }

    /** What the action finds lies in a copy of an object at a place of its own. */
    void under(Place place, String title, Runnable action) {
        Optional<Copy> outer = copy;
        copy = Optional.of(new Copy(place, title));
        action.run();
        copy = outer;
    }

    /** Credentials from an index on were written by an operator: part of the picture, no findings. */
    void synchronised(int from, Scene scene, String writer, Span span) {
        while (credentials.size() > from) {
            credentials.remove(credentials.size() - 1);
        }
        note(scene, FieldPath.root(), InventoryEntry.Kind.SYNCHRONISED, "written by " + writer, span);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** What was found so far; places of copies ask for it. */
    Set<ValueFingerprint> values() {
        Set<ValueFingerprint> values = new HashSet<>();
        credentials.forEach(credential -> values.add(credential.value()));
        return values;
    }

    /** Forgets credentials from an index on whose value was there before; their text stays masked. */
    void dropCopies(int from, Set<ValueFingerprint> known) {
        for (int index = credentials.size() - 1; index >= from; index--) {
            if (known.contains(credentials.get(index).value())) {
                credentials.remove(index);
            }
        }
    }

    /** How much was seen so far, findings and inventory together. */
    int count() {
        return masks.size() + inventory.size();
    }

    int size() {
        return credentials.size();
    }

    private Location at(Span span, FieldPath path) {
        return origin.medium() == Origin.Medium.CLUSTER ? Location.of(origin, path) : Location.of(origin, span, path);
    }

    Examination examination() {
        credentials.sort(null);
        return new Examination(
                credentials,
                inventory,
                problems,
                masks.stream().distinct().sorted().toList());
    }
}
