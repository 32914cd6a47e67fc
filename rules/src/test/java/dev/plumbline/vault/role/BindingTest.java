// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
    private static final Location HERE = Location.of(Origin.file("role.json"), FieldPath.root());

    private static Setting list(String... values) {
        List<Setting> items = new ArrayList<>();
        for (String value : values) {
            items.add(Setting.known(value, HERE));
        }
        return new Setting.Many(items, HERE);
    }

    private static Parameters parameters(Object... pairs) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            Object value = pairs[index + 1];
            settings.put(
                    (String) pairs[index], value instanceof Setting set ? set : Setting.known((String) value, HERE));
        }
        return Parameters.of(settings, HERE);
    }

    private static Setting claims(String name, Setting value) {
        return new Setting.Group(Map.of(name, value), HERE);
    }

    private static Identity.Token svid(String subject, String... audiences) {
        return new Identity.Token(
                Value.known(subject, HERE), Value.known(List.of(audiences), HERE), Value.absent(), Map.of(), true);
    }

    private static boolean admits(Parameters role, Identity identity) {
        return JwtBinding.of(role).admits(identity, Traits.CURRENT).isYes();
    }

    @Test
    void audienceSubjectAndTypeMustAllHold() {
        Parameters role =
                parameters("role_type", "jwt", "bound_audiences", "vault", "bound_subject", "spiffe://td/ns/a/sa/b");
        assertThat(admits(role, svid("spiffe://td/ns/a/sa/b", "vault"))).isTrue();
        assertThat(admits(role, svid("spiffe://td/ns/a/sa/B", "vault"))).isFalse();
        assertThat(admits(role, svid("spiffe://td/ns/a/sa/b", "other"))).isFalse();
        assertThat(admits(parameters("bound_audiences", "vault"), svid("spiffe://td/x", "vault")))
                .isFalse();
    }

    @Test
    void anyAudienceAndAnyValueOfAClaimWillDo() {
        Parameters role = parameters(
                "role_type",
                "jwt",
                "bound_audiences",
                list("x", "vault"),
                "bound_claims",
                claims("sub", list("a", "b")));
        assertThat(admits(role, svid("b", "vault", "y"))).isTrue();
        assertThat(admits(role, svid("c", "vault"))).isFalse();
    }

    @Test
    void aStarCountsOnlyInGlobMode() {
        Parameters string = parameters(
                "role_type", "jwt", "bound_audiences", "v", "bound_claims", claims("sub", list("spiffe://td/*")));
        Parameters glob = string.overlaid(parameters("bound_claims_type", "glob"));
        assertThat(admits(string, svid("spiffe://td/ns/a", "v"))).isFalse();
        assertThat(admits(glob, svid("spiffe://td/ns/a", "v"))).isTrue();
        assertThat(admits(glob, svid("spiffe://tdx/ns/a", "v"))).isFalse();
    }

    @Test
    void aClaimThatAnSvidNeverHasIsARefusalAndOneThatMayBeThereIsUnknown() {
        Parameters role =
                parameters("role_type", "jwt", "bound_audiences", "v", "bound_claims", claims("project", list("1")));
        assertThat(JwtBinding.of(role).admits(svid("s", "v"), Traits.CURRENT).isNo())
                .isTrue();
        Identity.Token other = new Identity.Token(
                Value.known("s", HERE), Value.known(List.of("v"), HERE), Value.absent(), Map.of(), false);
        assertThat(JwtBinding.of(role).admits(other, Traits.CURRENT).isUnknown())
                .isTrue();
    }

    @Test
    void withoutBoundAudienceTheVersionDecides() {
        JwtBinding role = JwtBinding.of(parameters("role_type", "jwt", "bound_subject", "s"));
        assertThat(role.admits(svid("s", "any"), Traits.CURRENT).isNo()).isTrue();
        assertThat(role.admits(svid("s", "any"), new Traits(false)).isYes()).isTrue();
    }

    @Test
    void whatARunTimeVariableHoldsIsUnknownUnlessAnotherHopRefuses() {
        Parameters role = parameters(
                "role_type", "jwt", "bound_audiences", "vault", "bound_subject", Setting.unknown("a variable", HERE));
        assertThat(JwtBinding.of(role)
                        .admits(svid("s", "vault"), Traits.CURRENT)
                        .isUnknown())
                .isTrue();
        assertThat(JwtBinding.of(role).admits(svid("s", "nope"), Traits.CURRENT).isNo())
                .isTrue();
    }

    @Test
    void kubernetesRolesTakeListsWithStars() {
        KubernetesBinding role = KubernetesBinding.of(
                parameters("bound_service_account_names", "app,api-*", "bound_service_account_namespaces", "shop"),
                Value.absent());
        assertThat(role.admits(account("shop", "api-7"), Traits.CURRENT).isYes())
                .isTrue();
        assertThat(role.admits(account("shop", "apix"), Traits.CURRENT).isYes()).isFalse();
        assertThat(role.admits(account("pay", "app"), Traits.CURRENT).isNo()).isTrue();
    }

    private static Identity.Account account(String namespace, String name) {
        return new Identity.Account(namespace, name, Value.unknown("the API server's", HERE), Value.absent());
    }

    @Test
    void aCertificateRoleWithoutNamesTakesAnyCertificate() {
        CertificateBinding open = CertificateBinding.of(parameters());
        assertThat(open.bindsNobody()).isTrue();
        CertificateBinding bound = CertificateBinding.of(parameters("allowed_uri_sans", "spiffe://td/ns/a/sa/b"));
        Identity.Certificate other = new Identity.Certificate(
                Value.absent(), Value.known(List.of("spiffe://td/ns/a/sa/c"), HERE), Value.absent());
        assertThat(bound.admits(other, Traits.CURRENT).isNo()).isTrue();
        assertThat(open.admits(other, Traits.CURRENT).isYes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "spiffe://td/ns/a/sa/b, EXACT",
        "*, ANY",
        "spiffe://*, ANY",
        "spiffe://td*, ANY",
        "spiffe://td/*, TRUST_DOMAIN",
        "spiffe://td/ns/*, TRUST_DOMAIN",
        "spiffe://td/n*, TRUST_DOMAIN",
        "spiffe://td/ns/*/sa/py, ANY_NAMESPACE_FIXED_ACCOUNT",
        "spiffe://td/ns/team-*, NAMESPACE_PREFIX",
        "spiffe://td/ns/shop/*, WHOLE_NAMESPACE",
        "spiffe://td/ns/shop/sa/*, WHOLE_NAMESPACE",
        "spiffe://td/ns/shop/sa/py*, SERVICE_ACCOUNT_PREFIX",
        "spiffe://td/ns/shop/sa/py/*, INSTANCE",
        "spiffe://td/region/eu/cluster_name/*/ns/*/sa/*/pod_name/apps-*, WHOLE_NAMESPACE",
        "system:serviceaccount:*, TRUST_DOMAIN",
        "system:serviceaccount:shop:*, WHOLE_NAMESPACE",
        "system:serviceaccount:sh*, NAMESPACE_PREFIX",
        "system:serviceaccount:shop:py*, SERVICE_ACCOUNT_PREFIX"
    })
    void breadthFollowsThePlaceOfTheFirstStar(String pattern, SubjectBreadth breadth) {
        assertThat(SubjectBreadth.of(pattern)).isEqualTo(breadth);
    }

    /** A star as {@code .*}: slow, and obvious. */
    @Test
    void theReferenceAgreesOnGeneratedGlobs() {
        Random random = new Random(3);
        for (int count = 0; count < 50_000; count++) {
            String pattern = word(random, "ab/*");
            String text = word(random, "ab/");
            StringBuilder regex = new StringBuilder();
            pattern.chars().forEach(c -> regex.append(c == '*' ? ".*" : Pattern.quote(Character.toString(c))));
            assertThat(Glob.matches(pattern, text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(Pattern.matches(regex.toString(), text));
        }
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
