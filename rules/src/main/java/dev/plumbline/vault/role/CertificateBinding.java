// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A role of the certificate method: every list that is set must match by one of its patterns, stars count. */
public record CertificateBinding(
        Value<List<Located<String>>> commonNames,
        Value<List<Located<String>>> uriNames,
        Value<List<Located<String>>> dnsNames,
        boolean otherConstraints,
        Location at)
        implements Binding {
    static CertificateBinding of(Parameters parameters) {
        return new CertificateBinding(
                parameters.list("allowed_common_names"),
                parameters.list("allowed_uri_sans"),
                parameters.list("allowed_dns_sans"),
                parameters.has("allowed_names")
                        || parameters.has("allowed_email_sans")
                        || parameters.has("allowed_organizational_units")
                        || parameters.has("required_extensions"),
                parameters.at());
    }

    /** True when the CA alone decides. */
    public boolean bindsNobody() {
        return isUnset(commonNames) && isUnset(uriNames) && isUnset(dnsNames) && !otherConstraints;
    }

    private static boolean isUnset(Value<List<Located<String>>> list) {
        return list.isAbsent() || list.isKnown(List::isEmpty);
    }

    @Override
    public Answer admits(Identity identity, Traits traits) {
        if (!(identity instanceof Identity.Certificate certificate)) {
            return Answer.no("this role takes client certificates", at);
        }
        Answer named = any("common name", commonNames, certificate.commonName().map(List::of))
                .and(any("URI name", uriNames, certificate.uriNames()))
                .and(any("DNS name", dnsNames, certificate.dnsNames()));
        Answer rest = otherConstraints
                ? Answer.unknown("further constraints of the role are not evaluated", at)
                : Answer.yes("no further constraint", at);
        return named.and(rest);
    }

    private static Answer any(String what, Value<List<Located<String>>> allowed, Value<List<String>> shown) {
        if (isUnset(allowed)) {
            return Answer.notApplicable("");
        }
        if (allowed instanceof Value.Unknown<List<Located<String>>> unknown) {
            return Answer.unknown("the allowed " + what + "s are not known", unknown.at());
        }
        List<Located<String>> patterns = allowed.asKnown().orElse(List.of());
        Location place = patterns.get(0).at();
        return shown.fold(
                known -> match(patterns, known.value())
                        .map(match -> Answer.yes(what + " matches " + match.value(), match.at()))
                        .orElseGet(() -> Answer.no("no " + what + " of the certificate is allowed", place)),
                () -> Answer.no("the certificate has no " + what, place),
                unknown -> Answer.unknown("the " + what + "s of the certificate are not known", place));
    }

    private static Optional<Located<String>> match(List<Located<String>> patterns, List<String> names) {
        return patterns.stream()
                .filter(pattern -> names.stream().anyMatch(name -> Glob.matches(pattern.value(), name)))
                .findFirst();
    }

    @Override
    public String words() {
        if (bindsNobody()) {
            return "every certificate of the CA";
        }
        return uriNames.asKnown()
                .map(names -> names.stream().map(Located::value).collect(Collectors.joining(", ")))
                .orElse("certificates with given names");
    }
}
