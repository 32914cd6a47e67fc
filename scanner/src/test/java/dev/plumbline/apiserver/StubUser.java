// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import java.util.ArrayList;
import java.util.List;

/** Somebody who asks: a bearer token, and what may be listed and got with it. */
public final class StubUser {
    private final List<Right> rights = new ArrayList<>();
    private boolean rulesIncomplete;

    /** Rights on a resource ({@code *} for all), in a namespace ({@code *} for all, cluster-wide). */
    private record Right(String group, String resource, String namespace) {
        boolean covers(String wantedGroup, String wantedResource) {
            return (group.equals("*") || group.equals(wantedGroup))
                    && (resource.equals("*") || resource.equals(wantedResource));
        }
    }

    public static StubUser admin() {
        return new StubUser().may("*", "*", "*");
    }

    public static StubUser nobody() {
        return new StubUser();
    }

    public StubUser may(String group, String resource, String namespace) {
        rights.add(new Right(group, resource, namespace));
        return this;
    }

    /** As with a webhook authorizer, which can judge but not list its rules. */
    public StubUser withoutListOfRules() {
        rulesIncomplete = true;
        return this;
    }

    boolean rulesIncomplete() {
        return rulesIncomplete;
    }

    /** @param namespace empty for all namespaces, or for a kind without */
    boolean allowed(String group, String resource, String namespace) {
        return rights.stream()
                .anyMatch(right -> right.covers(group, resource)
                        && (right.namespace().equals("*") || right.namespace().equals(namespace)));
    }

    /** Group and resource of the rules that hold in a namespace. */
    List<List<String>> rulesIn(String namespace) {
        if (rulesIncomplete) {
            return List.of();
        }
        return rights.stream()
                .filter(right ->
                        right.namespace().equals("*") || right.namespace().equals(namespace))
                .map(right -> List.of(right.group(), right.resource()))
                .toList();
    }
}
