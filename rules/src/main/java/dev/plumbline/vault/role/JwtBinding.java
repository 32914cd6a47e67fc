// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A role of the JWT method. See {@code path_login.go} and {@code claims.go} of hashicorp/vault-plugin-auth-jwt.
 *
 * @param roleType absent means {@code oidc}
 * @param claims by claim name; all must hold, each by any of its values
 * @param spelled the bound subjects as they are written, variables included
 * @param at the role's definition, for what is missing in it
 */
public record JwtBinding(
        Value<String> roleType,
        Value<List<Located<String>>> audiences,
        Value<String> subject,
        Value<Map<String, Value<List<Located<String>>>>> claims,
        Value<String> claimsType,
        Value<String> userClaim,
        List<Located<String>> spelled,
        Location at)
        implements Binding {
    static JwtBinding of(Parameters parameters) {
        return new JwtBinding(
                parameters.text("role_type"),
                parameters.list("bound_audiences"),
                parameters.text("bound_subject"),
                parameters.lists("bound_claims"),
                parameters.text("bound_claims_type"),
                parameters.text("user_claim"),
                spelled(parameters),
                parameters.at());
    }

    private static List<Located<String>> spelled(Parameters parameters) {
        List<Located<String>> subjects = new ArrayList<>(parameters.written("bound_subject"));
        subjects.addAll(parameters.writtenIn("bound_claims", "sub"));
        subjects.addAll(parameters.writtenIn("bound_claims", "/sub"));
        return List.copyOf(subjects);
    }

    /** True when stars in bound claims count. */
    public Value<Boolean> globs() {
        return claimsType.map("glob"::equals).or(Value.known(false, at));
    }

    /** The values that a claim is bound to. */
    public Value<List<Located<String>>> claim(String name) {
        return claims.fold(
                known -> Optional.ofNullable(known.value().get(name)).orElseGet(Value::absent),
                Value::absent,
                unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    /** True when neither the subject nor any claim is bound, so that the audience alone decides. */
    public boolean bindsNobody() {
        return isUnset(subject) && (claims.isAbsent() || claims.isKnown(Map::isEmpty));
    }

    /** True when it asks for what only the tokens of service accounts say. */
    public boolean wantsAccounts() {
        return subjects().stream().anyMatch(subject -> subject.startsWith("system:"))
                || claims.isKnown(
                        bound -> bound.keySet().stream().anyMatch(name -> name.startsWith("/kubernetes.io/")));
    }

    /** The subjects that it binds, as far as they are known. */
    public List<String> subjects() {
        Optional<String> one = subject.asKnown().filter(text -> !text.isEmpty());
        return one.map(List::of)
                .orElseGet(() -> claim("sub").asKnown().orElse(List.of()).stream()
                        .map(Located::value)
                        .toList());
    }

    private static boolean isUnset(Value<String> value) {
        return value.isAbsent() || value.isKnown(String::isEmpty);
    }

    @Override
    public Answer admits(Identity identity, Traits traits) {
        if (!(identity instanceof Identity.Token token)) {
            return Answer.no("this role takes a JSON Web Token", at);
        }
        return type().and(audience(token.audiences(), traits))
                .and(subject(token.subject()))
                .and(allClaims(token));
    }

    private Answer type() {
        Value<String> type = roleType.or(Value.known("oidc", at));
        return type.fold(
                known -> known.value().equals("jwt")
                        ? Answer.yes("the role takes JWT logins", known.at())
                        : Answer.no("a role of type oidc refuses JWT logins", known.at()),
                () -> Answer.notApplicable(""),
                unknown -> Answer.unknown("the role's type is not known", unknown.at()));
    }

    /** Does the token's audience satisfy the role; this hop alone. */
    public Answer audience(Value<List<String>> shown, Traits traits) {
        if (audiences.isAbsent() || audiences.isKnown(List::isEmpty)) {
            return unboundAudience(shown, traits);
        }
        if (audiences instanceof Value.Unknown<List<Located<String>>> unknown) {
            return Answer.unknown("the audiences of the role are not known", unknown.at());
        }
        List<Located<String>> bound = audiences.asKnown().orElseThrow();
        Location place = bound.get(0).at();
        return shown.fold(
                known -> bound.stream()
                        .filter(audience -> known.value().contains(audience.value()))
                        .findFirst()
                        .map(match -> Answer.yes("audience " + match.value() + " is bound", match.at(), known.at()))
                        .orElseGet(
                                () -> Answer.no("no audience of the token is among the bound ones", place, known.at())),
                () -> Answer.no("the token has no audience", place),
                unknown -> Answer.unknown("the token's audience is not known", unknown.at()));
    }

    private Answer unboundAudience(Value<List<String>> shown, Traits traits) {
        if (!traits.refusesUnboundAudience()) {
            return Answer.yes("this version accepts any audience where none is bound", at);
        }
        return shown.fold(
                known -> known.value().isEmpty()
                        ? Answer.yes("neither token nor role has an audience", at)
                        : Answer.no("the role binds no audience and the token has one", at, known.at()),
                () -> Answer.yes("neither token nor role has an audience", at),
                unknown -> Answer.unknown("the token's audience is not known", unknown.at()));
    }

    private Answer subject(Value<String> shown) {
        if (isUnset(subject)) {
            return Answer.notApplicable("");
        }
        return subject.isUnknown()
                ? open(shown)
                : matches("sub", subject.map(value -> List.of(new Located<>(value, at))), shown.map(List::of), false);
    }

    private Answer allClaims(Identity.Token token) {
        if (claims instanceof Value.Unknown<Map<String, Value<List<Located<String>>>>> unknown) {
            return Answer.unknown("the bound claims are not known", unknown.at());
        }
        Answer all = Answer.notApplicable("");
        for (Map.Entry<String, Value<List<Located<String>>>> claim :
                claims.asKnown().orElse(Map.of()).entrySet()) {
            all = all.and(claim(claim.getKey(), claim.getValue(), token));
        }
        return all;
    }

    private Answer claim(String name, Value<List<Located<String>>> bound, Identity.Token token) {
        Value<List<String>> shown = switch (name) {
            case "sub", "/sub" -> token.subject().map(List::of);
            case "iss", "/iss" -> token.issuer().map(List::of);
            case "aud", "/aud" -> token.audiences();
            default -> further(name, token);
        };
        boolean open = (name.equals("sub") || name.equals("/sub")) && bound.isUnknown();
        if (open) {
            return open(token.subject());
        }
        return globs().fold(
                        glob -> matches(name, bound, shown, glob.value()),
                        () -> matches(name, bound, shown, false),
                        unknown -> Answer.unknown("how bound claims are compared is not known", unknown.at()));
    }

    private Value<List<String>> further(String name, Identity.Token token) {
        List<String> values = token.claims().get(name);
        if (values != null) {
            return Value.known(values, at);
        }
        return token.complete() ? Value.absent() : Value.unknown("claims of the token are not known", at);
    }

    private static Answer matches(
            String claim, Value<List<Located<String>>> bound, Value<List<String>> shown, boolean glob) {
        if (bound instanceof Value.Unknown<List<Located<String>>> unknown) {
            return Answer.unknown("what claim " + claim + " is bound to is not known", unknown.at());
        }
        List<Located<String>> wanted = bound.asKnown().orElse(List.of());
        Location[] places = wanted.stream().map(Located::at).distinct().toArray(Location[]::new);
        return shown.fold(
                known -> wanted.stream()
                        .filter(pattern -> known.value().stream().anyMatch(value -> fits(pattern.value(), value, glob)))
                        .findFirst()
                        .map(match ->
                                Answer.yes("claim " + claim + " matches " + match.value(), match.at(), known.at()))
                        .orElseGet(() -> Answer.no("claim " + claim + " matches none of its bound values", places)),
                () -> Answer.no("the token has no claim " + claim, places),
                unknown -> Answer.unknown("claim " + claim + " of the token is not known", places));
    }

    /** The subject holds a variable: whatever it is, the text around it must fit. */
    private Answer open(Value<String> shown) {
        Optional<String> subjectShown = shown.asKnown();
        if (spelled.isEmpty() || subjectShown.isEmpty()) {
            return Answer.unknown("what claim sub is bound to is not known", at);
        }
        for (Located<String> pattern : spelled) {
            if (Glob.matches(OpenText.withStars(pattern.value()), subjectShown.get())) {
                return Answer.unknown(
                        "claim sub is bound to " + pattern.value() + ", and a variable in it decides", pattern.at());
            }
        }
        return Answer.no(
                "claim sub is bound to " + spelled.get(0).value()
                        + ", which is another one whatever its variable holds",
                spelled.get(0).at());
    }

    private static boolean fits(String pattern, String value, boolean glob) {
        return glob ? Glob.matches(pattern, value) : pattern.equals(value);
    }

    @Override
    public String words() {
        if (bindsNobody()) {
            return "every identity with a bound audience";
        }
        String bySubject = subject.asKnown().map(value -> "sub " + value).orElse("");
        String byClaims = claims.asKnown().orElse(Map.of()).entrySet().stream()
                .map(claim -> claim.getKey() + " "
                        + claim.getValue()
                                .asKnown()
                                .map(values ->
                                        values.stream().map(Located::value).collect(Collectors.joining(" or ")))
                                .orElse("not known"))
                .collect(Collectors.joining(" and "));
        return bySubject.isEmpty() || byClaims.isEmpty() ? bySubject + byClaims : bySubject + " and " + byClaims;
    }
}
