// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultcannotreviewtokens;

import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a Kubernetes auth mount whose server account is not allowed to review tokens. */
public final class VaultCannotReviewTokens implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-cannot-review-tokens", "Vault may not review tokens", Family.VAULT, Severity.HIGH)
            .covering("VAULT-339");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultAuthMount> looksAt() {
        return VaultAuthMount.class;
    }

    @Override
    public void check(VaultAuthMount mount, Facts facts, Verdicts verdicts) {
        List<Workload> servers = facts.vault().servers().stream()
                .flatMap(server -> server.workload().stream())
                .toList();
        boolean own = mount.config().has("token_reviewer_jwt") || mount.config().has("token_reviewer_service_account");
        if (mount.type() != AuthType.KUBERNETES
                || servers.isEmpty()
                || own
                || mount.config().flag("disable_local_ca_jwt").isKnown(off -> off)) {
            verdicts.notApplicable();
            return;
        }
        boolean allowed = servers.stream().anyMatch(server -> mayReview(server, facts));
        if (allowed) {
            return;
        }
        Optional<UnknownReason> gap =
                facts.inventory().scope().gap("rbac.authorization.k8s.io", "ClusterRoleBinding", "");
        if (gap.isPresent() && facts.inventory().all(RoleBinding.class).isEmpty()) {
            verdicts.unknown(gap.get(), mount.at(), "whether the server's account may review tokens was not read");
        } else {
            verdicts.fail(
                    mount.at(),
                    "the account of " + servers.get(0).id() + " may not review tokens, so auth/" + mount.path()
                            + " refuses every login",
                    Confidence.STRONG,
                    "no binding to system:auth-delegator was seen");
        }
    }

    private static boolean mayReview(Workload server, Facts facts) {
        String account = server.pod().serviceAccountName().asKnown().orElse("default");
        return facts.inventory().all(RoleBinding.class).stream()
                .filter(binding -> binding.clusterRole()
                        && (binding.role().equals("system:auth-delegator")
                                || binding.role().equals("cluster-admin")))
                .flatMap(binding -> binding.subjects().stream())
                .anyMatch(grantee -> grantee.kind().equals("ServiceAccount")
                                && grantee.namespace().equals(server.namespace())
                                && grantee.name().equals(account)
                        || grantee.kind().equals("Group") && grantee.name().startsWith("system:serviceaccounts"));
    }
}
