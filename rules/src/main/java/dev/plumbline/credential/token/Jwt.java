// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON web tokens: who issued one, for whom, until when. Signatures cannot be verified here and are not. */
final class Jwt {
    private static final String LEGACY_ISSUER = "kubernetes/serviceaccount";

    private Jwt() {}

    static Optional<Proof> check(String token, LocalDate asOf) {
        String[] segments = token.split("\\.", -1);
        Optional<JwtClaims> header = Base64Text.decode(segments[0]).flatMap(JwtClaims::read);
        Optional<JwtClaims> claims = Base64Text.decode(segments[1]).flatMap(JwtClaims::read);
        if (header.isEmpty() || claims.isEmpty() || header.get().text("alg").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(judge(header.get(), claims.get(), asOf));
    }

    private static Proof judge(JwtClaims header, JwtClaims claims, LocalDate asOf) {
        List<String> facts = new ArrayList<>();
        claims.serviceAccount().ifPresent(account -> facts.add("of service account " + account));
        if (header.text("alg").equals("none")) {
            facts.add("not signed");
        }
        Optional<LocalDate> expires =
                claims.instant("exp").map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
        boolean expired = expires.isPresent() && expires.get().isBefore(asOf);
        facts.add(expires.map(day -> (expired ? "expired on " : "expires on ") + day)
                .orElse("never expires"));
        if (claims.text("name").equals("John Doe")) {
            return Proof.of("jwt", Validity.SAMPLE, facts);
        }
        return Proof.of(
                kind(claims, expires.isPresent()), expired ? Validity.EXPIRED : Validity.STRUCTURE_VALID, facts);
    }

    private static String kind(JwtClaims claims, boolean expires) {
        if (claims.text("iss").equals(LEGACY_ISSUER)) {
            return "kubernetes-legacy-service-account-token";
        }
        if (claims.serviceAccount().isPresent()) {
            return expires ? "kubernetes-service-account-token" : "kubernetes-legacy-service-account-token";
        }
        if (claims.text("sub").startsWith("spiffe://")) {
            return "jwt-svid";
        }
        return switch (claims.text("role")) {
            case "anon", "anonymous", "public" -> "jwt-of-a-public-role";
            case "service_role" -> "supabase-service-role-key";
            default -> expires ? "jwt" : "jwt-without-expiry";
        };
    }
}
