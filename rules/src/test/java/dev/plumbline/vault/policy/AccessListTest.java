// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.vault.policy.PolicyCases.Case;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessListTest {
    private static final Location HERE = Location.of(Origin.file("policy.hcl"), FieldPath.root());

    static List<PathRule> rules(String... lines) {
        List<PathRule> rules = new ArrayList<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
            for (String word : line.substring(0, blank).split(",")) {
                capabilities.add(Capability.of(word).orElseThrow());
            }
            rules.add(new PathRule(PathPattern.of(line.substring(blank + 1)), capabilities, List.of(), HERE, HERE));
        }
        return rules;
    }

    private static boolean allows(String path, Capability verb, String... lines) {
        return AccessList.of(rules(lines)).permits(path, verb).isYes();
    }

    @Test
    void anExactPathBeatsEveryPattern() {
        assertThat(allows("secret/data/a", Capability.READ, "deny secret/data/*", "read secret/data/a"))
                .isTrue();
        assertThat(allows("secret/data/a", Capability.READ, "read secret/*", "deny secret/data/a"))
                .isFalse();
    }

    @Test
    void denyWinsOnlyOnTheSamePattern() {
        assertThat(allows("a/b", Capability.READ, "read a/*", "deny a/*")).isFalse();
        assertThat(allows("a/b", Capability.READ, "deny a/*", "read a/b*")).isTrue();
    }

    @Test
    void aLaterWildcardIsPreferred() {
        assertThat(allows("secret/data/app/x", Capability.READ, "read secret/+/app/x", "deny secret/data/*"))
                .isFalse();
        assertThat(allows("secret/data/app/x", Capability.READ, "deny secret/+/app/x", "read secret/data/*"))
                .isTrue();
    }

    @Test
    void aListingIsTriedWithAndWithoutItsSlash() {
        assertThat(allows("secret/metadata/app", Capability.LIST, "list secret/metadata/app"))
                .isTrue();
        assertThat(allows("secret/metadata/app/", Capability.LIST, "list secret/metadata/app"))
                .isTrue();
        assertThat(allows("secret/metadata/app", Capability.LIST, "list secret/metadata/+"))
                .isTrue();
        assertThat(allows("secret/metadata/app", Capability.LIST, "list secret/metadata/+", "read secret/*"))
                .isFalse();
        assertThat(allows("secret/metadata/app", Capability.READ, "list secret/metadata/app"))
                .isFalse();
    }

    @Test
    void aStarInTheMiddleIsALetter() {
        assertThat(allows("secret/data/x/y", Capability.READ, "read secret/*/x/y"))
                .isFalse();
        assertThat(allows("secret/*/x/y", Capability.READ, "read secret/*/x/y")).isTrue();
        assertThat(PathPattern.of("secret/*/x").hasLiteralWildcard()).isTrue();
        assertThat(PathPattern.of("secret/app+/x").hasLiteralWildcard()).isTrue();
        assertThat(PathPattern.of("secret/+/x*").hasLiteralWildcard()).isFalse();
        assertThat(PathPattern.of("secret/+*").isLegal()).isFalse();
    }

    @Test
    void aKnownTemplateIsFilledInAndAnOpenOneLeavesTheAnswerOpen() {
        List<PathRule> rules = rules("read secret/data/{{identity.entity.aliases.acc.metadata.ns}}/*");
        String expression = "identity.entity.aliases.acc.metadata.ns";
        assertThat(AccessList.of(rules, Map.of(expression, "shop"))
                        .permits("secret/data/shop/db", Capability.READ)
                        .isYes())
                .isTrue();
        assertThat(AccessList.of(rules, Map.of(expression, "shop"))
                        .permits("secret/data/pay/db", Capability.READ)
                        .isNo())
                .isTrue();
        assertThat(AccessList.of(rules)
                        .permits("secret/data/shop/db", Capability.READ)
                        .isUnknown())
                .isTrue();
        assertThat(AccessList.of(rules)
                        .permits("other/data/shop/db", Capability.READ)
                        .isNo())
                .isTrue();
    }

    @Test
    void coveringIsNeverClaimedWhereASampleEscapes() {
        assertThat(PathPattern.of("secret/*").covers(PathPattern.of("secret/data/+/x*")))
                .isTrue();
        assertThat(PathPattern.of("secret/+/x").covers(PathPattern.of("secret/data/x")))
                .isTrue();
        assertThat(PathPattern.of("secret/+/x").covers(PathPattern.of("secret/data/x*")))
                .isFalse();
        assertThat(PathPattern.of("secret/data/*").covers(PathPattern.of("secret/+/x")))
                .isFalse();
    }

    @Test
    void theReferenceAgreesOnGeneratedCases() {
        for (Case generated : PolicyCases.generate(40_000, 7)) {
            SlowAccessList slow = new SlowAccessList();
            for (String rule : generated.rules()) {
                int blank = rule.indexOf(' ');
                slow.add(
                        rule.substring(blank + 1),
                        Set.of(rule.substring(0, blank).split(",")));
            }
            boolean fast = allows(
                    generated.path(),
                    Capability.of(generated.verb()).orElseThrow(),
                    generated.rules().toArray(String[]::new));
            assertThat(fast).as(generated.line()).isEqualTo(slow.permits(generated.path(), generated.verb()));
        }
    }

    @Test
    void aFurtherRuleTakesNothingAwayUnlessItIsPreferredOrDenies() {
        List<Case> cases = PolicyCases.generate(5_000, 11);
        for (int index = 1; index < cases.size(); index++) {
            Case asked = cases.get(index);
            Capability verb = Capability.of(asked.verb()).orElseThrow();
            List<PathRule> before = rules(asked.rules().toArray(String[]::new));
            List<PathRule> more = new ArrayList<>(before);
            PathRule added = rules(cases.get(index - 1).rules().get(0)).get(0);
            more.add(added);
            AccessList after = AccessList.of(more);
            boolean lost = AccessList.of(before).permits(asked.path(), verb).isYes()
                    && !after.permits(asked.path(), verb).isYes();
            if (lost) {
                assertThat(after.deciding(asked.path(), verb).orElseThrow().rules())
                        .as(asked.line())
                        .contains(added);
            }
        }
    }

    /** Answers of OpenBao 2.6.2's own evaluation ({@code AllowOperation}) to cases of this generator. */
    @Test
    void openBaoAgrees() throws IOException {
        int compared = 0;
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessListTest.class.getResourceAsStream("openbao-policy-cases.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                String[] parts = line.split(" \\| ");
                boolean allowed = allows(parts[1], Capability.of(parts[2]).orElseThrow(), parts[0].split(" ; "));
                assertThat(allowed).as(line).isEqualTo(parts[3].equals("yes"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }
}
