// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.RoleBinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Who can do what with the objects of one estate, as far as its roles and bindings were read. */
public final class ExposureFacts {
    /** Verbs that give an object's content away; a watch sends it as a list does. */
    private static final List<String> READING = List.of("get", "list", "watch");

    private final List<Grant> grants;
    private final Map<RoleBinding, List<Grant>> byBinding = new LinkedHashMap<>();

    private ExposureFacts(List<Grant> grants) {
        this.grants = grants;
        grants.forEach(grant -> byBinding
                .computeIfAbsent(grant.binding(), binding -> new ArrayList<>())
                .add(grant));
    }

    public static ExposureFacts of(Inventory inventory) {
        return new ExposureFacts(Grants.of(inventory));
    }

    /** False when no binding was read, so that nothing is known about readers. */
    public boolean known() {
        return !grants.isEmpty();
    }

    /** The grants by which an object's content can be read, most surprising reader first. */
    public List<Grant> readersOf(ObjectId object) {
        return READING.stream()
                .flatMap(verb -> allowing(
                        new Request(verb, object.group(), resourceOf(object), verb.equals("list") ? "" : object.name()),
                        object.namespace())
                        .stream())
                .distinct()
                .sorted((first, second) -> first.identity().compareTo(second.identity()))
                .toList();
    }

    /** Who can read an object's content, most surprising first. */
    public List<Identity> identitiesReading(ObjectId object) {
        return List.copyOf(
                new TreeSet<>(readersOf(object).stream().map(Grant::identity).toList()));
    }

    /** The grants that allow a request in a namespace; empty for what has none. */
    public List<Grant> allowing(Request request, String namespace) {
        return grants.stream()
                .filter(grant -> grant.holdsIn(namespace) && request.allowedBy(grant.rule()))
                .toList();
    }

    /** What one binding gives. */
    public List<Grant> of(RoleBinding binding) {
        return List.copyOf(byBinding.getOrDefault(binding, List.of()));
    }

    /** Whether one binding allows a request. */
    public boolean allows(RoleBinding binding, Request request) {
        return of(binding).stream().anyMatch(grant -> request.allowedBy(grant.rule()));
    }

    /** Whether one binding gives the content of a kind's objects away, whatever their names. */
    public boolean allowsReading(RoleBinding binding, String group, String resource) {
        return READING.stream().anyMatch(verb -> allows(binding, Request.any(verb, group, resource)));
    }

    /** The plural that RBAC knows a kind by. */
    static String resourceOf(ObjectId object) {
        // English as the API machinery guesses it (meta.UnsafeGuessKindToResource).
        String word = object.kind().toLowerCase(Locale.ROOT);
        if (word.endsWith("s")) {
            return word + "es";
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
