// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.HopName;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the story's secure phase must yield, object by object: the server that says nothing of itself, the script run by hand
 * with the root token, the sidecar that writes to disk, the pod that shares the identity. The script is ours and does what
 * the tutorial's does.
 */
class StoryTest {
    private static final ObjectId PY = new ObjectId("apps", "Deployment", "workload-identity-tutorial", "py");
    private static final String DOMAIN = "apps.demo.example.org";

    private static String resource(String name) {
        try (InputStream input = StoryTest.class.getResourceAsStream("story/" + name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script's domain as a literal, or as a variable that whoever runs it sets. */
    private static String script(boolean literal) {
        String text = resource("vault-setup.sh");
        return literal ? text.replace("${APP_DOMAIN}", DOMAIN) : text;
    }

    /** The fixtures' own story, in the tutorial's namespace and with an address that another tool fills in. */
    private static Given ours(boolean literal) throws IOException {
        Path after = Path.of(System.getProperty("plumbline.fixtures"), "story", "after");
        Given given = Given.nothing().text("vault.yaml", resource("vault.yaml"));
        for (String name : List.of("py.yaml", "spire-debug.yaml", "spire.yaml")) {
            String text = Files.readString(after.resolve(name))
                    .replace("namespace: shop", "namespace: workload-identity-tutorial")
                    .replace("https://vault.apps.example.com", "$VAULT_ADDR")
                    .replace("apps.example.com", DOMAIN);
            given = given.text(name, text);
        }
        return given.text("vault-setup.sh", script(literal));
    }

    private static Given tutorial(boolean literal) throws IOException {
        Path shared = Path.of(System.getProperty("plumbline.shared"));
        return Given.nothing()
                .folder(shared.resolve("tutorial/secure"))
                .text("db.yaml", Files.readString(shared.resolve("tutorial/baseline/db.yaml")))
                .text("spire.yaml", Files.readString(shared.resolve("real/charts/spire-tutorial.yaml")))
                .text("vault-setup.sh", script(literal));
    }

    /** Rule and object with the worst verdict that the rule gave it. */
    private static Map<String, String> verdicts(ScanResult result) {
        Map<String, String> verdicts = new TreeMap<>();
        result.judgements().stream()
                .filter(judgement -> judgement.verdict() == Verdict.UNKNOWN)
                .forEach(judgement -> verdicts.put(
                        judgement.rule().id() + " " + judgement.subject().name(), "UNKNOWN"));
        result.findings()
                .forEach(finding -> verdicts.merge(
                        finding.rule().id() + " " + finding.subject().name(),
                        finding.severity().toString(),
                        StoryTest::worse));
        return verdicts;
    }

    private static String worse(String one, String other) {
        List<String> order = List.of("UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL");
        return order.indexOf(one) < order.indexOf(other) ? other : one;
    }

    private static void theServerSaysLittleOfItself(Map<String, String> verdicts) {
        assertThat(verdicts)
                .containsEntry("vault-server-without-durable-state vault", "HIGH")
                .containsEntry("dev-mode-vault-server vault", "UNKNOWN")
                .containsEntry("vault-listener-without-tls vault", "HIGH")
                .containsEntry("tls-ends-before-vault vault", "HIGH")
                .containsEntry("untrusted-vault-image vault", "MEDIUM")
                .containsEntry("vault-not-highly-available vault", "MEDIUM")
                .containsEntry("vault-without-network-policy vault", "MEDIUM")
                .containsEntry("unsupported-vault-version vault", "UNKNOWN")
                .containsEntry("vulnerable-vault-version vault", "UNKNOWN")
                .doesNotContainKey("vault-cannot-review-tokens auth/jwt");
    }

    private static void theScriptIsRunWithTheRootToken(Map<String, String> verdicts) {
        assertThat(verdicts)
                .containsEntry("administrative-token-in-automation vault-setup.sh", "CRITICAL")
                .containsEntry("script-leaks-vault-secrets vault-setup.sh", "HIGH")
                .containsEntry("look-alikes-in-vault-setup vault-setup.sh", "MEDIUM")
                .containsEntry("default-vault-role-set auth/jwt", "LOW")
                .containsEntry("jwt-mount-without-bound-issuer auth/jwt", "MEDIUM")
                .containsEntry("jwt-algorithms-not-limited auth/jwt", "LOW");
    }

    private static void theRoleIsNarrowAndItsTokensAreNot(Map<String, String> verdicts) {
        String role = "auth/jwt/role/dbrole";
        assertThat(verdicts)
                .doesNotContainKeys(
                        "role-type-refuses-workloads " + role,
                        "role-admits-anyone " + role,
                        "role-admits-too-many " + role,
                        "role-without-audience " + role)
                .containsEntry("matching-mode-mismatch " + role, "LOW")
                .containsEntry("long-lived-vault-token " + role, "MEDIUM")
                .containsEntry("unlimited-one-shot-token " + role, "MEDIUM");
    }

    private static void theSidecarLeavesWhatItFetches(Map<String, String> verdicts) {
        assertThat(verdicts)
                .containsEntry("unfilled-vault-address py", "LOW")
                .containsEntry("hand-rolled-vault-login py", "MEDIUM")
                .containsEntry("fetched-secret-on-disk py", "MEDIUM")
                .containsEntry("fetched-secret-by-sub-path py", "LOW")
                .containsEntry("vault-token-outlives-use py", "MEDIUM")
                .containsEntry("unneeded-account-token py", "LOW")
                .containsEntry("database-credential-in-kv py", "MEDIUM");
    }

    private static Map<HopName, Hop.Verdict> hops(Facts facts) {
        Map<HopName, Hop.Verdict> hops = new TreeMap<>();
        Edge edge = facts.chain().standing(PY).orElseThrow().edges().get(0);
        edge.hops().forEach(hop -> hops.put(hop.name(), hop.verdict()));
        return hops;
    }

    /** The role admits exactly this identity; that its tokens live long and another pod shares it makes the hop weak. */
    private static void theChainHolds(Map<HopName, Hop.Verdict> hops, Map<String, String> verdicts) {
        assertThat(hops)
                .containsEntry(HopName.MOUNT, Hop.Verdict.OK)
                .containsEntry(HopName.ROLE, Hop.Verdict.WEAK)
                .containsEntry(HopName.AUDIENCE, Hop.Verdict.OK)
                .containsEntry(HopName.POLICY, Hop.Verdict.OK)
                .containsEntry(HopName.PATH, Hop.Verdict.OK)
                .containsEntry(HopName.SOCKET, Hop.Verdict.OK)
                .containsEntry(HopName.ADDRESS, Hop.Verdict.UNKNOWN);
        assertThat(verdicts)
                .containsEntry("identity-shared-by-workloads spire-debug", "HIGH")
                .containsEntry("grant-exceeds-demand auth/jwt/role/dbrole", "LOW");
    }

    private static void everyRow(ScanResult result, Facts facts) {
        Map<String, String> verdicts = verdicts(result);
        theServerSaysLittleOfItself(verdicts);
        theScriptIsRunWithTheRootToken(verdicts);
        theRoleIsNarrowAndItsTokensAreNot(verdicts);
        theSidecarLeavesWhatItFetches(verdicts);
        theChainHolds(hops(facts), verdicts);
    }

    @Test
    void everyRowOfTheStoryIsThere() throws IOException {
        everyRow(ours(true).scan(), ours(true).facts());
    }

    @Test
    void aDomainThatOnlyTheRunnerKnowsLeavesTheBindingOpen() throws IOException {
        Map<HopName, Hop.Verdict> hops = hops(ours(false).facts());

        assertThat(hops)
                .containsEntry(HopName.ROLE, Hop.Verdict.UNKNOWN)
                .containsEntry(HopName.ISSUER, Hop.Verdict.UNKNOWN)
                .containsEntry(HopName.PATH, Hop.Verdict.OK);
        assertThat(hops(ours(false)
                        .text(
                                "other.sh",
                                script(false).replace("sa/py", "sa/other").replace("dbrole", "dbrole2"))
                        .facts()))
                .containsEntry(HopName.ROLE, Hop.Verdict.UNKNOWN);
    }

    @Test
    @Tag("shared")
    void everyRowIsThereForTheTutorialItself() throws IOException {
        everyRow(tutorial(true).scan(), tutorial(true).facts());
        assertThat(verdicts(tutorial(true).scan())).containsEntry("rotation-never-happened db", "HIGH");
    }
}
