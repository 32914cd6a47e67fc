// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.Value;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bindings against the slow matcher, on generated roles and identities. */
class BindingReferenceTest {
    private static final int CASES = 20_000;
    private static final Location HERE = Location.of(Origin.file("role.json"), FieldPath.root());
    private static final List<String> SUBJECTS = List.of(
            "spiffe://td/ns/a/sa/b", "spiffe://td/ns/a/sa/bb", "spiffe://td/ns/ab/sa/b", "spiffe://t/ns/a/sa/b");
    private static final List<String> PATTERNS = List.of(
            "spiffe://td/ns/a/sa/b",
            "spiffe://td/ns/a/sa/*",
            "spiffe://td/*",
            "spiffe://td/ns/*/sa/b",
            "*",
            "*/sa/b",
            "spiffe://td/ns/a*b",
            "spiffe://td/ns/a/sa/b*");
    private static final List<String> NAMES = List.of("a", "b", "ab", "default");
    private static final List<String> NAME_PATTERNS = List.of("a", "b", "*", "a*", "*b", "default", "a*b");

    private static final List<String> LISTS = List.of(
            "bound_audiences",
            "sub",
            "bound_service_account_names",
            "bound_service_account_namespaces",
            "allowed_common_names",
            "allowed_uri_sans",
            "allowed_dns_sans");

    private static Setting setting(List<String> values, boolean single) {
        List<Setting> items = new ArrayList<>();
        values.forEach(value -> items.add(Setting.known(value, HERE)));
        return single && items.size() == 1 ? items.get(0) : new Setting.Many(items, HERE);
    }

    /** The role as carriers spell it; claim {@code sub} goes into its group. */
    private static Parameters parameters(Map<String, List<String>> role, Random random) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        role.forEach((name, values) -> {
            Setting value = setting(values, random.nextBoolean() || !LISTS.contains(name));
            settings.put(
                    name.equals("sub") ? "bound_claims" : name,
                    name.equals("sub") ? new Setting.Group(Map.of("sub", value), HERE) : value);
        });
        return Parameters.of(settings, HERE);
    }

    private static List<String> some(List<String> from, int most, Random random) {
        List<String> some = new ArrayList<>();
        for (int count = random.nextInt(most) + 1; count > 0; count--) {
            some.add(from.get(random.nextInt(from.size())));
        }
        return some;
    }

    private static void perhaps(
            Map<String, List<String>> role, String name, List<String> from, int most, Random random) {
        if (random.nextInt(3) > 0) {
            role.put(name, some(from, most, random));
        }
    }

    @Test
    void jwtRolesAgree() {
        Random random = new Random(7);
        int admitted = 0;
        for (int number = 0; number < CASES; number++) {
            Map<String, List<String>> role = new LinkedHashMap<>();
            role.put("role_type", List.of(random.nextInt(5) == 0 ? "oidc" : "jwt"));
            perhaps(role, "bound_audiences", List.of("vault", "other", "third"), 2, random);
            perhaps(role, "bound_subject", SUBJECTS, 1, random);
            perhaps(role, "sub", PATTERNS, 2, random);
            perhaps(role, "bound_claims_type", List.of("glob", "string"), 1, random);
            List<String> audiences = random.nextInt(6) == 0 ? List.of() : some(List.of("vault", "other"), 2, random);
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));

            boolean expected = SlowRoles.jwt(role, Map.of("sub", List.of(subject), "aud", audiences));
            Identity.Token token = new Identity.Token(
                    Value.known(subject, HERE), Value.known(audiences, HERE), Value.absent(), Map.of(), true);
            boolean actual = Bindings.of(AuthType.JWT, parameters(role, random))
                    .admits(token, Traits.CURRENT)
                    .isYes();
            assertThat(actual)
                    .as("%s admits %s for %s", role, subject, audiences)
                    .isEqualTo(expected);
            admitted += expected ? 1 : 0;
        }
        assertThat(admitted).as("both answers occur").isBetween(CASES / 50, CASES / 2);
    }

    @Test
    void kubernetesRolesAgree() {
        Random random = new Random(8);
        int admitted = 0;
        for (int number = 0; number < CASES; number++) {
            Map<String, List<String>> role = new LinkedHashMap<>();
            perhaps(role, "bound_service_account_names", NAME_PATTERNS, 2, random);
            perhaps(role, "bound_service_account_namespaces", NAME_PATTERNS, 2, random);
            perhaps(role, "audience", List.of("vault", "other"), 1, random);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String namespace = NAMES.get(random.nextInt(NAMES.size()));
            List<String> audiences = some(List.of("vault", "third"), 2, random);

            boolean expected = SlowRoles.kubernetes(role, namespace, name, audiences);
            Identity.Account account =
                    new Identity.Account(namespace, name, Value.known(audiences, HERE), Value.absent());
            boolean actual = Bindings.of(AuthType.KUBERNETES, parameters(role, random))
                    .admits(account, Traits.CURRENT)
                    .isYes();
            assertThat(actual)
                    .as("%s admits %s/%s for %s", role, namespace, name, audiences)
                    .isEqualTo(expected);
            admitted += expected ? 1 : 0;
        }
        assertThat(admitted).as("both answers occur").isBetween(CASES / 50, CASES / 2);
    }

    @Test
    void certificateRolesAgree() {
        Random random = new Random(9);
        int admitted = 0;
        for (int number = 0; number < CASES; number++) {
            Map<String, List<String>> role = new LinkedHashMap<>();
            perhaps(role, "allowed_common_names", NAME_PATTERNS, 2, random);
            perhaps(role, "allowed_uri_sans", PATTERNS, 2, random);
            perhaps(role, "allowed_dns_sans", NAME_PATTERNS, 1, random);
            List<String> common = some(NAMES, 1, random);
            List<String> uris = some(SUBJECTS, 2, random);
            List<String> hosts = some(NAMES, 2, random);

            boolean expected = SlowRoles.certificate(
                    role, Map.of("allowed_common_names", common, "allowed_uri_sans", uris, "allowed_dns_sans", hosts));
            Identity.Certificate certificate = new Identity.Certificate(
                    Value.known(common.get(0), HERE), Value.known(uris, HERE), Value.known(hosts, HERE));
            boolean actual = Bindings.of(AuthType.CERT, parameters(role, random))
                    .admits(certificate, Traits.CURRENT)
                    .isYes();
            boolean constrained = !role.isEmpty();
            assertThat(actual || !constrained)
                    .as("%s admits %s %s %s", role, common, uris, hosts)
                    .isEqualTo(expected || !constrained);
            admitted += expected ? 1 : 0;
        }
        assertThat(admitted).as("both answers occur").isBetween(CASES / 50, CASES);
    }

    @Test
    void anAppRoleAdmitsNoIdentityWhateverItsLimits() {
        Random random = new Random(10);
        for (int number = 0; number < 1_000; number++) {
            Map<String, List<String>> role = new LinkedHashMap<>();
            perhaps(role, "bind_secret_id", List.of("true", "false"), 1, random);
            perhaps(role, "secret_id_num_uses", List.of("0", "1", "40"), 1, random);
            perhaps(role, "secret_id_ttl", List.of("0", "10m", "30d"), 1, random);
            Binding binding = Bindings.of(AuthType.APPROLE, parameters(role, random));
            Identity.Account account = new Identity.Account("a", "b", Value.absent(), Value.absent());

            assertThat(binding.admits(account, Traits.CURRENT).isNo()).isTrue();
            assertThat(binding.admits(new Identity.Bearer("secret id"), Traits.CURRENT)
                            .isYes())
                    .isFalse();
        }
    }
}
