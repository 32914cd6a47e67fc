// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.verdict.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A static credential that was found, without its text.
 *
 * @param holder the object that it lies in; for a file of its own, kind {@code File} and the path as name
 * @param at exactly the credential's characters where they have a place of their own
 * @param name what the credential is called where it lies: {@code env MYSQL_PASSWORD of container mysql}
 * @param userName whom it belongs to, when that stands beside it and is no secret itself
 */
public record Credential(
        CredentialType type,
        Place place,
        ObjectId holder,
        Location at,
        String name,
        Assessment assessment,
        ValueFingerprint value,
        Optional<String> userName,
        Provenance provenance)
        implements Comparable<Credential> {
    /**
     * How sure and why, and how strong the value is.
     *
     * @param reasons short clauses for a person who decides whether to act: {@code key passwd asks for a password}
     */
    public record Assessment(Confidence confidence, List<String> reasons, Strength strength, LengthClass length) {
        public Assessment {
            reasons = List.copyOf(reasons);
        }
    }

    public Credential {
        requireNonNull(type, "type");
        requireNonNull(place, "place");
        requireNonNull(holder, "holder");
        requireNonNull(at, "at");
        requireNonNull(name, "name");
        requireNonNull(assessment, "assessment");
        requireNonNull(value, "value");
        requireNonNull(userName, "userName");
        requireNonNull(provenance, "provenance");
    }

    /** The same at another place, where the same text stands. */
    public Credential at(Location other) {
        return new Credential(type, place, holder, other, name, assessment, value, userName, provenance);
    }

    @Override
    public int compareTo(Credential other) {
        return at.compareTo(other.at);
    }
}
