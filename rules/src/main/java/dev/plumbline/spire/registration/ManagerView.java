// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.text.Datum;
import dev.plumbline.spire.text.SpiffeId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What prediction needs of one controller manager, read from its configuration or assumed where none was read.
 *
 * @param known false when no manager was read and one is assumed that takes every resource
 * @param claims whether it takes resources of a kind (first) and class (second)
 */
public record ManagerView(
        boolean known,
        Datum trustDomain,
        Datum clusterName,
        Datum clusterDomain,
        Value<String> parentIdTemplate,
        List<Located<String>> ignored,
        BiFunction<String, String, Value<Boolean>> claims) {
    public ManagerView {
        ignored = List.copyOf(ignored);
    }

    /** Stands for managers that were not read. */
    public static ManagerView assumed(Datum trustDomain, Value<Boolean> claims) {
        return new ManagerView(
                false,
                trustDomain,
                new Datum.Placeholder("{cluster-name}"),
                new Datum.Placeholder("{cluster-domain}"),
                Value.absent(),
                List.of(),
                (kind, className) -> claims);
    }

    /** Its trust domain, where it is known and an ID belongs to another one. */
    Optional<String> contradicting(String spiffeId) {
        String own = trustDomain instanceof Datum.Text text ? SpiffeId.normalisedTrustDomain(text.value()) : "";
        return own.isEmpty() || SpiffeId.trustDomain(spiffeId).equals(own) ? Optional.empty() : Optional.of(own);
    }

    /** The pattern that ignores a namespace; patterns are not anchored, as Go's MatchString takes them. */
    Optional<Located<String>> ignoring(String namespace) {
        return ignored.stream()
                .filter(pattern -> compile(pattern.value())
                        .filter(compiled -> compiled.matcher(namespace).find())
                        .isPresent())
                .findFirst();
    }

    /** A pattern as RE2 compiles it; empty when it does not, which stops the manager. */
    public static Optional<Pattern> compile(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
