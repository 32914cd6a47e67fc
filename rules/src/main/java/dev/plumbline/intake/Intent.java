// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.drift.Adoption;
import dev.plumbline.drift.Differences;
import dev.plumbline.finding.Notice;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Scope;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the objects of a cluster beside what files intend. An object in both is one, judged by its state; where its text is the
 * file's, its places are the file's too. What only files hold joins as intent.
 */
final class Intent {
    private static final int SHOWN_FIELDS = 5;

    private final Map<ObjectId, Gathered> state = new LinkedHashMap<>();
    private final Map<ObjectId, List<ObjectId>> byName = new HashMap<>();
    private final Scope scope;
    private final Map<ObjectId, List<Gathered>> intended = new TreeMap<>();
    private final List<Gathered> joined = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Objects of one estate, and what is to be said about the difference between its two halves. */
    record Joined(List<Gathered> gathered, List<Notice> notices) {}

    private Intent(List<Gathered> found, Scope scope) {
        this.scope = scope;
        for (Gathered each : found) {
            ObjectId id = each.object().id();
            state.put(id, each);
            byName.computeIfAbsent(withoutNamespace(id), any -> new ArrayList<>())
                    .add(id);
        }
    }

    static Joined join(List<Gathered> state, List<Gathered> files, Scope scope) {
        return new Intent(state, scope).join(files);
    }

    private Joined join(List<Gathered> files) {
        for (Gathered file : files) {
            if (file.object() instanceof TextFile) {
                joined.add(file);
            } else {
                intended.computeIfAbsent(idOf(file), any -> new ArrayList<>()).add(file);
            }
        }
        List<Gathered> all = new ArrayList<>();
        state.forEach((id, found) -> all.add(both(found, intended.getOrDefault(id, List.of()))));
        intended.forEach((id, wanted) -> {
            if (!state.containsKey(id)) {
                wanted.forEach(each -> onlyIntended(id, each));
            }
        });
        notices.addAll(new OnlyInCluster(intended.keySet()).notices(state.values()));
        all.addAll(joined);
        return new Joined(all, notices);
    }

    /** A manifest may leave its namespace to whoever applies it. */
    private ObjectId idOf(Gathered file) {
        ObjectId id = file.object().id();
        List<ObjectId> candidates = byName.getOrDefault(withoutNamespace(id), List.of());
        boolean open = id.namespace().isEmpty() && !state.containsKey(id) && candidates.size() == 1;
        return open ? candidates.get(0) : id;
    }

    private static ObjectId withoutNamespace(ObjectId id) {
        return new ObjectId(id.group(), id.kind(), "", id.name());
    }

    /** The file that says the same stands for the object; if none does, each of them differs. */
    private Gathered both(Gathered found, List<Gathered> files) {
        List<Gathered> wanted = files.stream()
                .filter(file -> file.provenance() != Provenance.TEMPLATE)
                .toList();
        Optional<Gathered> same = wanted.stream()
                .filter(file -> differences(file, found).isEmpty())
                .findFirst();
        if (same.isEmpty()) {
            wanted.forEach(file -> differs(file, differences(file, found)));
        }
        Gathered result = same.map(file -> found.with(Adoption.of(found.object(), file.object()), found.credentials()))
                .orElse(found);
        return wanted.stream().reduce(result, Intent::withPlaces, (first, second) -> second);
    }

    private static List<String> differences(Gathered file, Gathered found) {
        return Differences.between(file.object(), file.credentials(), found.object(), found.credentials());
    }

    /** A credential, or a text that wiring needs, that is the same at the same path is the file's; no cluster keeps comments. */
    private static Gathered withPlaces(Gathered found, Gathered file) {
        Stream<Credential> commented =
                file.credentials().stream().filter(credential -> credential.place() == Place.COMMENT);
        Stream<Credential> placed = found.credentials().stream()
                .map(credential -> file.credentials().stream()
                        .filter(other -> isSame(credential, other))
                        .findFirst()
                        .map(other -> credential.at(placed(credential, other)))
                        .orElse(credential));
        List<Credential> credentials = Stream.concat(placed, commented).toList();
        List<KeptText> kept = found.kept().stream()
                .map(text -> file.kept().stream()
                        .filter(other -> isSame(text, other))
                        .findFirst()
                        .map(other -> new KeptText(
                                text.carrier(),
                                text.key(),
                                other.text(),
                                other.origin(),
                                other.at(),
                                text.provenance()))
                        .orElse(text))
                .toList();
        return found.with(found.object(), credentials).withKept(kept);
    }

    /** The file's lines under the path in the cluster, which is what the finding is known by. */
    private static Location placed(Credential found, Credential written) {
        return new Location(
                written.at().origin(), written.at().span(), found.at().path());
    }

    private static boolean isSame(Credential one, Credential other) {
        return one.value().equals(other.value())
                && Differences.placeInState(one).equals(Differences.placeInState(other));
    }

    private static boolean isSame(KeptText one, KeptText other) {
        return one.key().equals(other.key())
                && one.text().value().equals(other.text().value());
    }

    private void differs(Gathered file, List<String> fields) {
        int more = fields.size() - SHOWN_FIELDS;
        String shown = String.join(", ", fields.subList(0, Math.min(SHOWN_FIELDS, fields.size())))
                + (more > 0 ? " and " + more + " more" : "");
        notices.add(note(
                "drift",
                file.object().id() + " is not in the cluster as written here; different: " + shown,
                file.object().at()));
    }

    /** A list that could not be read does not say that something is missing. */
    private void onlyIntended(ObjectId id, Gathered file) {
        boolean read = scope.complete(id.group(), id.kind(), id.namespace());
        boolean template = file.provenance() == Provenance.TEMPLATE;
        if (read && !template) {
            notices.add(note(
                    "not-applied",
                    id + " is written here and not in the cluster",
                    file.object().at()));
        }
        boolean workload = file.object() instanceof Workload;
        joined.add(
                read && workload
                        ? file.with(
                                ((Workload) file.object()).withStanding(Workload.Standing.NOT_APPLIED),
                                file.credentials())
                        : file);
    }

    private static Notice note(String code, String message, Location at) {
        return new Notice(Notice.Level.NOTE, code, message, Optional.of(at));
    }
}
