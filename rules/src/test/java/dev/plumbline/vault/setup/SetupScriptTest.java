// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.Location;
import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Set-up scripts as people write them, read without running them. */
class SetupScriptTest {
    private static VaultSetup script(String text) {
        return Given.nothing().text("setup.sh", text).facts().vault().setup();
    }

    private static List<String> policies(VaultSetup setup) {
        return setup.policies().stream()
                .map(policy -> policy.name() + ": " + String.join("; ", policy.words()))
                .toList();
    }

    private static List<String> roles(VaultSetup setup) {
        return setup.roles().stream()
                .map(role -> role.mount() + "/" + role.name())
                .toList();
    }

    private static int line(Location at) {
        return at.span().orElseThrow().start().line();
    }

    @Test
    void aFunctionThatWrapsTheProgramIsReadWhereItIsCalled() {
        VaultSetup setup = script("""
                vault() { kubectl exec -i -n vault vault-0 -- vault "$@"; }
                vault auth enable -path=k8s kubernetes
                vault write auth/k8s/role/app bound_service_account_names=app bound_service_account_namespaces=shop \\
                  policies=app ttl=1h
                vault policy write app - <<EOF
                path "secret/data/app/*" { capabilities = ["read"] }
                EOF
                """);

        assertThat(roles(setup)).containsExactly("k8s/app");
        assertThat(policies(setup)).containsExactly("app: read secret/data/app/*");
        assertThat(line(setup.roles().get(0).parameters().at("bound_service_account_names")))
                .isEqualTo(3);
        assertThat(line(setup.policies().get(0).rules().get(0).at())).isEqualTo(6);
    }

    @Test
    void argumentsOfAFunctionReachItsBody() {
        VaultSetup setup = script("""
                door() {
                  local name="$1" subject="$2"
                  shift 2
                  bao write "auth/spire/role/$name" role_type=jwt user_claim=sub bound_audiences=vault \\
                    bound_subject="$subject" token_policies="$*"
                }
                door web spiffe://example.org/ns/shop/sa/web web
                door api spiffe://example.org/ns/shop/sa/api api
                """);

        assertThat(roles(setup)).containsExactly("spire/web", "spire/api");
        assertThat(setup.roles().get(1).parameters().text("bound_subject").asKnown())
                .contains("spiffe://example.org/ns/shop/sa/api");
    }

    @Test
    void aLoopOverWordsIsReadOncePerWord() {
        VaultSetup setup = script("""
                APPS="web api"
                for app in $APPS; do
                  vault policy write "$app" - <<EOF
                path "secret/data/${app}/*" {
                  capabilities = ["read"]
                }
                EOF
                done
                """);

        assertThat(policies(setup)).containsExactly("web: read secret/data/web/*", "api: read secret/data/api/*");
    }

    @Test
    void aLoopOverWhatOnlyRunTimeKnowsStaysOpen() {
        VaultSetup setup = script("""
                for app in $(ls apps); do
                  vault write auth/jwt/role/$app role_type=jwt user_claim=sub bound_audiences=vault bound_subject="spiffe://x/$app"
                done
                """);

        assertThat(roles(setup)).containsExactly("jwt/${app}");
        assertThat(setup.roles().get(0).parameters().text("bound_subject").isUnknown())
                .isTrue();
    }

    @Test
    void aVariableMayHoldTheCommandLine() {
        VaultSetup setup = script("""
                NS=vault
                VAULT="kubectl exec -n $NS vault-0 -- vault"
                $VAULT auth enable jwt
                ${BAO:-bao} write auth/jwt/config oidc_discovery_url=https://oidc.example.org
                """);

        assertThat(setup.authMounts("jwt").get(0).declared()).isTrue();
        assertThat(setup.authMounts("jwt").get(0).configured()).isTrue();
    }

    @Test
    void theTextOfAPolicyComesThroughVariablesPipesAndFiles() {
        VaultSetup setup = script("""
                read -r -d '' ONE <<'EOF' || true
                path "kv/one" { capabilities = ["read"] }
                EOF
                echo "$ONE" | vault policy write one -
                TWO=$(cat <<'EOF'
                path "kv/two" { capabilities = ["read"] }
                EOF
                )
                vault policy write two - <<< "$TWO"
                vault policy write three /dev/stdin <<EOF
                path "kv/three" { capabilities = ["read"] }
                EOF
                cat > /tmp/four.hcl <<EOF
                path "kv/four" { capabilities = ["read"] }
                EOF
                vault write sys/policies/acl/four policy=@/tmp/four.hcl
                printf '%s\\n' 'path "kv/five" { capabilities = ["read"] }' | bao policy write five -
                """);

        assertThat(policies(setup))
                .containsExactly(
                        "one: read kv/one",
                        "two: read kv/two",
                        "three: read kv/three",
                        "four: read kv/four",
                        "five: read kv/five");
        assertThat(setup.policies().stream()
                        .map(policy -> line(policy.rules().get(0).at())))
                .as("the line of the path itself")
                .containsExactly(2, 6, 11, 14, 17);
    }

    @Test
    void aPolicyWhoseTextCannotBeFollowedIsThereButNotSeen() {
        VaultSetup setup = script("""
                vault policy write app <(render app)
                vault policy write web generated.hcl
                """);

        assertThat(setup.policies()).extracting(VaultPolicy::name).containsExactly("app", "web");
        assertThat(setup.policies()).noneMatch(VaultPolicy::isComplete);
    }

    @Test
    void laterTextDecidesAndABranchLeavesItOpen() {
        VaultSetup setup = script("""
                TTL=1h
                vault write auth/jwt/role/one role_type=jwt token_ttl=$TTL
                TTL=24h
                vault write auth/jwt/role/two role_type=jwt token_ttl=$TTL
                if [ -n "$LONG" ]; then TTL=720h; fi
                vault write auth/jwt/role/three role_type=jwt token_ttl=$TTL
                """);

        assertThat(setup.roles().stream()
                        .map(role -> role.parameters().text("token_ttl").asKnown()))
                .containsExactly(java.util.Optional.of("1h"), java.util.Optional.of("24h"), java.util.Optional.empty());
    }

    @Test
    void requestsByHandAreWritesToo() {
        VaultSetup setup = script("""
                curl -sS -H "X-Vault-Token: $T" -XPOST -d '{"type":"jwt"}' "$VAULT_ADDR/v1/sys/auth/spire"
                curl -H "X-Vault-Token: $T" $VAULT_ADDR/v1/auth/spire/config -d @- <<EOF
                {"oidc_discovery_url": "https://oidc.example.org"}
                EOF
                body='{"role_type":"jwt","user_claim":"sub","bound_audiences":["vault"],"bound_subject":"spiffe://x/y"}'
                curl -H "X-Vault-Token: $T" --data "$body" ${VAULT_ADDR}/v1/auth/spire/role/web
                wget -q --header="X-Vault-Token: $T" --method=PUT --body-data='{"policy":"path \\"kv/a\\" { capabilities = [\\"read\\"] }"}' \\
                  "$VAULT_ADDR/v1/sys/policies/acl/web"
                """);

        assertThat(setup.authMounts("spire").get(0).configured()).isTrue();
        assertThat(setup.authMounts("spire").get(0).declared()).isTrue();
        assertThat(roles(setup)).containsExactly("spire/web");
        assertThat(policies(setup)).containsExactly("web: read kv/a");
    }

    @Test
    void aRequestToAnotherServiceIsNone() {
        VaultSetup setup = script("""
                curl -k -s http://tornjak.spire.svc:10000/api/v1/auth/x/role/y -d '{"a":"b"}'
                curl https://api.example.com/v1/auth/keys/config -d '{"a":"b"}'
                """);

        assertThat(setup.authMounts()).isEmpty();
        assertThat(setup.roles()).isEmpty();
    }

    @Test
    void aFunctionThatCallsItselfEnds() {
        VaultSetup setup = script("""
                again() { vault policy read "$1"; again "$1"; }
                again a
                vault auth enable jwt
                """);

        assertThat(setup.authMounts("jwt")).hasSize(1);
    }

    @Test
    void bodiesAndPoliciesLieInFilesBesideTheScript() {
        String role = "{\"role_type\":\"jwt\",\"user_claim\":\"sub\",\"bound_subject\":\"spiffe://x/%s\"}\n";
        VaultSetup setup = Given.nothing()
                .text("setup.sh", """
                        vault write auth/jwt/role/one @one.json
                        vault write auth/jwt/role/two - < two.json
                        cat three.json | vault write auth/jwt/role/three -
                        vault policy write app app.json
                        vault write sys/policy/web policy="$(cat web.hcl)"
                        """)
                .text("one.json", role.formatted("one"))
                .text("two.json", role.formatted("two"))
                .text("three.json", role.formatted("three"))
                .text("app.json", "{\"path\": {\"kv/app\": {\"capabilities\": [\"read\"]}}}\n")
                .text("web.hcl", "path \"kv/web\" { capabilities = [\"read\"] }\n")
                .facts()
                .vault()
                .setup();

        assertThat(setup.roles().stream()
                        .map(each -> each.parameters()
                                .text("bound_subject")
                                .asKnown()
                                .orElse("")))
                .containsExactly("spiffe://x/one", "spiffe://x/two", "spiffe://x/three");
        assertThat(policies(setup)).containsExactly("app: read kv/app", "web: read kv/web");
        assertThat(setup.roles()
                        .get(0)
                        .parameters()
                        .at("bound_subject")
                        .origin()
                        .path())
                .isEqualTo("one.json");
    }

    @Test
    void aPolicyWithAHoleThatKeepsItFromParsingIsNotCalledBroken() {
        VaultSetup setup = script("""
                vault policy write app - <<EOF
                $RULES
                EOF
                """);

        assertThat(setup.policies().get(0).isComplete()).isFalse();
        assertThat(setup.policies().get(0).problems()).isEmpty();
    }
}
