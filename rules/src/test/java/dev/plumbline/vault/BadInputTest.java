// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PolicyProblem;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be followed is unknown with its place, and what is literal beside it is read all the same. */
class BadInputTest {
    private static Facts script(String text) {
        return Given.nothing().text("setup.sh", text).facts();
    }

    private static ScanResult scan(String text) {
        return Given.nothing().text("setup.sh", text).scan();
    }

    @Test
    void controlFlowThatDependsOnTheRunLeavesItsVariablesOpen() {
        VaultSetup setup = script("""
                case "$ENVIRONMENT" in
                  prod) SUBJECT=spiffe://prod.example.org/ns/shop/sa/app ;;
                  *) SUBJECT=spiffe://test.example.org/* ;;
                esac
                while read -r name; do
                  vault write "auth/jwt/role/$name" role_type=jwt user_claim=sub bound_audiences=vault bound_subject="$SUBJECT"
                done < names.txt
                eval "$(generate)"
                vault write auth/jwt/role/fixed role_type=jwt user_claim=sub bound_audiences=vault bound_subject=spiffe://a/b
                """).vault().setup();

        assertThat(setup.roles()).extracting(VaultRole::name).containsExactly("${name}", "fixed");
        assertThat(setup.roles().get(0).parameters().text("bound_subject").isUnknown())
                .isTrue();
        assertThat(setup.roles().get(1).parameters().text("bound_subject").asKnown())
                .contains("spiffe://a/b");
    }

    @Test
    void anUnfinishedScriptIsReadAsFarAsItGoes() {
        VaultSetup setup = script("""
                vault auth enable jwt
                vault policy write app - <<EOF
                path "secret/data/app/*" { capabilities = ["read"] }
                """).vault().setup();

        assertThat(setup.authMounts("jwt")).hasSize(1);
        assertThat(setup.policies("app").get(0).words()).containsExactly("read secret/data/app/*");
    }

    @Test
    void halfARoleIsJudgedByWhatItSays() {
        ScanResult result = scan("""
                vault auth enable jwt
                vault write auth/jwt/role/app @role-that-is-elsewhere.json
                vault write auth/jwt/role/web role_type=jwt
                """);

        assertThat(result.judgements().stream()
                        .filter(judgement -> judgement.verdict() == Verdict.UNKNOWN)
                        .filter(judgement -> judgement.subject().name().equals("auth/jwt/role/app"))
                        .map(judgement -> judgement.rule().id()))
                .contains("role-admits-anyone");
        assertThat(result.findings().stream()
                        .filter(finding -> finding.subject().name().equals("auth/jwt/role/app"))
                        .filter(finding -> finding.defect().confidence() == Confidence.CERTAIN))
                .as("nothing certain is said of a role that was not read")
                .isEmpty();
    }

    @Test
    void unknownStanzasOfAPolicyAreSaidAndTheOthersRead() {
        VaultSetup setup = Given.nothing().text("app.hcl", """
                        rate_limit "x" { rate = 5 }
                        path "secret/data/app/*" {
                          capabilities = ["read", "teleport"]
                          mood         = "good"
                        }
                        path "secret/data/web/*" { capabilities = ["read"] }
                        """).facts().vault().setup();
        VaultPolicy policy = setup.policies("app").get(0);

        assertThat(policy.words()).containsExactly("read secret/data/app/*", "read secret/data/web/*");
        assertThat(policy.problems())
                .extracting(PolicyProblem::kind)
                .containsExactlyInAnyOrder(
                        PolicyProblem.Kind.UNKNOWN_KEY,
                        PolicyProblem.Kind.UNKNOWN_KEY,
                        PolicyProblem.Kind.UNKNOWN_CAPABILITY);
    }

    @Test
    void aPolicyThatDoesNotParseGrantsNothingCertain() {
        Facts facts = script("""
                vault auth enable jwt
                vault policy write app - <<'EOF'
                path "secret/data/app/*" { capabilities = ["read"
                EOF
                vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_subject=a token_policies=app
                """);
        VaultRole role = facts.vault().setup().roles().get(0);

        assertThat(facts.vault()
                        .grants(role, "secret/data/app/x", Capability.READ)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void terraformThatOnlyARunEvaluatesStaysOpen() {
        VaultSetup setup = Given.nothing().text("main.tf", """
                        module "roles" { source = "example/roles/vault" }
                        resource "vault_jwt_auth_backend_role" "app" {
                          role_name       = join("-", [var.prefix, "app"])
                          role_type       = "jwt"
                          bound_audiences = [for a in var.audiences : a]
                          bound_subject   = var.subject != "" ? var.subject : "spiffe://example.org/*"
                        }
                        resource "vault_policy" "app" {
                          name   = "app"
                          policy = data.http.policy.response_body
                        }
                        """).facts().vault().setup();
        VaultRole role = setup.roles().get(0);

        assertThat(role.parameters().text("role_type").asKnown()).contains("jwt");
        assertThat(role.parameters().text("bound_subject").isUnknown()).isTrue();
        assertThat(role.parameters().list("bound_audiences").isUnknown()).isTrue();
        assertThat(setup.policies()).noneMatch(VaultPolicy::isComplete);
    }

    @Test
    void thousandsOfRolesAreReadOneByOne() {
        StringBuilder text = new StringBuilder("vault auth enable kubernetes\n");
        for (int number = 0; number < 3_000; number++) {
            text.append("vault write auth/kubernetes/role/app-%d bound_service_account_names=app-%d "
                            .formatted(number, number))
                    .append("bound_service_account_namespaces=shop audience=vault token_policies=app token_ttl=10m\n");
        }

        assertThat(script(text.toString()).vault().setup().roles()).hasSize(3_000);
    }

    @Test
    void loopsInsideLoopsEnd() {
        String digits = "0 1 2 3 4 5 6 7 8 9 a b c d e f";
        VaultSetup setup = script("""
                for a in %1$s; do for b in %1$s; do for c in %1$s; do for d in %1$s; do for e in %1$s; do
                  vault write auth/jwt/role/$a$b$c$d$e role_type=jwt
                done; done; done; done; done
                """.formatted(digits)).vault().setup();

        assertThat(setup.roles()).hasSizeBetween(1_000, 20_000);
    }

    @Test
    void aDefaultPolicyThatACarrierWritesCountsForEveryRole() {
        Facts facts = script("""
                vault auth enable jwt
                vault policy write default - <<'EOF'
                path "secret/data/common/*" { capabilities = ["read"] }
                EOF
                vault policy write app - <<'EOF'
                path "secret/data/app/*" { capabilities = ["read"] }
                EOF
                vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_subject=a token_policies=app
                vault write auth/jwt/role/bare role_type=jwt user_claim=sub bound_subject=a token_policies=app \\
                  token_no_default_policy=true
                """);
        List<VaultRole> roles = facts.vault().setup().roles();

        assertThat(facts.vault()
                        .grants(roles.get(0), "secret/data/common/x", Capability.READ)
                        .isYes())
                .isTrue();
        assertThat(facts.vault()
                        .grants(roles.get(1), "secret/data/common/x", Capability.READ)
                        .isNo())
                .isTrue();
    }

    @Test
    void theDefaultPolicyIsKnown() {
        Facts facts = script("""
                vault auth enable jwt
                vault write auth/jwt/role/app role_type=jwt user_claim=sub bound_subject=a token_policies=default
                vault write auth/jwt/role/bare role_type=jwt user_claim=sub bound_subject=a token_no_default_policy=true
                """);
        List<VaultRole> roles = facts.vault().setup().roles();

        assertThat(facts.vault()
                        .grants(roles.get(0), "auth/token/renew-self", Capability.UPDATE)
                        .isYes())
                .isTrue();
        assertThat(facts.vault()
                        .grants(roles.get(0), "secret/data/app", Capability.READ)
                        .isNo())
                .isTrue();
        assertThat(facts.vault()
                        .grants(roles.get(1), "auth/token/renew-self", Capability.UPDATE)
                        .isNo())
                .isTrue();
    }
}
