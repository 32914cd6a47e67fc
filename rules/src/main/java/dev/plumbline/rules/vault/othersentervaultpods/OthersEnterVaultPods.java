// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.othersentervaultpods;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;

/** Flags a binding that lets somebody into the server's pods, or mints tokens of the server's own account. */
public final class OthersEnterVaultPods implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
                    "others-enter-vault-pods", "Others may enter the pods of Vault", Family.VAULT, Severity.HIGH)
            .covering("VAULT-060");
    private static final List<Request> ENTERING = List.of(
            Request.any("create", "", "pods/exec"),
            Request.any("get", "", "pods/exec"),
            Request.any("create", "", "pods/attach"),
            Request.any("create", "", "pods/portforward"),
            Request.any("patch", "", "pods/ephemeralcontainers"),
            Request.any("update", "", "pods/ephemeralcontainers"));
    private static final List<Request> MINTING = List.of(Request.any("create", "", "serviceaccounts/token"));
    private static final List<Request> LOGS = List.of(Request.any("get", "", "pods/log"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        List<VaultServer> servers = facts.vault().servers().stream()
                .filter(server -> server.workload().isPresent())
                .filter(server -> binding.id().namespace().isEmpty()
                        || binding.id().namespace().equals(server.namespace()))
                .toList();
        if (servers.isEmpty() || facts.exposure().allows(binding, Request.any("*", "*", "*"))) {
            verdicts.notApplicable();
            return;
        }
        List<String> powers = new ArrayList<>();
        power("enter the pods of Vault", ENTERING, binding, facts, powers);
        power("mint tokens of Vault's account", MINTING, binding, facts, powers);
        if (servers.stream().anyMatch(VaultServer::isDev)) {
            power("read the root token in the log", LOGS, binding, facts, powers);
        }
        for (RoleBinding.Grantee grantee : powers.isEmpty() ? List.<RoleBinding.Grantee>of() : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            // What a controller may do everywhere is judged by the family exposure, once for all namespaces.
            boolean controller = identity.kind() == Identity.Kind.SERVICE_ACCOUNT
                    && binding.id().namespace().isEmpty();
            boolean own = identity.kind() == Identity.Kind.SERVICE_ACCOUNT
                    && servers.stream().anyMatch(server -> server.namespace().equals(identity.namespace()));
            if (!own && !controller && !identity.isPlatform()) {
                verdicts.fail(grantee.at(), identity + " may " + String.join(", ", powers));
            }
        }
    }

    private static void power(
            String words, List<Request> requests, RoleBinding binding, Facts facts, List<String> into) {
        if (requests.stream().anyMatch(request -> facts.exposure().allows(binding, request))) {
            into.add(words);
        }
    }
}
