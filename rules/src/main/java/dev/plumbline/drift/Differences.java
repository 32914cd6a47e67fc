// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The fields in which an object of a cluster is not what files intend; by name, never with a value. */
public final class Differences {
    private Differences() {}

    /**
     * Compares two objects of one identity.
     *
     * @param intended credentials in the file, whose values are known by fingerprint only
     * @param found credentials in the cluster
     */
    public static List<String> between(
            Subject intent, List<Credential> intended, Subject state, List<Credential> found) {
        SortedSet<String> names = Fields.differences(fields(intent), fields(state));
        Map<String, ValueFingerprint> values = new HashMap<>();
        found.forEach(credential -> values.put(placeInState(credential), credential.value()));
        for (Credential credential : intended) {
            ValueFingerprint value = values.get(placeInState(credential));
            if (value != null && !value.equals(credential.value())) {
                names.add(credential.at().path().stable());
            }
        }
        return List.copyOf(names);
    }

    private static Fields fields(Subject subject) {
        return subject instanceof CustomResource resource ? TreeFields.of(resource) : ObjectFields.of(subject);
    }

    /** Where a credential lies, or comes to lie: a cluster keeps no {@code stringData}. */
    public static String placeInState(Credential credential) {
        String path = credential.at().path().stable();
        boolean plain = credential.place() == Place.SECRET && path.startsWith("stringData");
        return plain ? "data" + path.substring("stringData".length()) : path;
    }
}
