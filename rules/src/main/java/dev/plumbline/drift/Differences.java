// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.credential.Credential;
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
        found.forEach(credential -> values.put(place(credential), credential.value()));
        for (Credential credential : intended) {
            ValueFingerprint value = values.get(place(credential));
            if (value != null && !value.equals(credential.value())) {
                names.add(credential.at().path().stable());
            }
        }
        return List.copyOf(names);
    }

    private static Fields fields(Subject subject) {
        return subject instanceof CustomResource resource ? TreeFields.of(resource) : ObjectFields.of(subject);
    }

    private static String place(Credential credential) {
        return credential.at().path().stable();
    }
}
