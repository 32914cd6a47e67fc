// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.overprivilegedvaultaccount;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Role;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.Set;

/** Flags a server whose account may do more in the cluster than review tokens. */
public final class OverPrivilegedVaultAccount implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "over-privileged-vault-account",
                    "Vault's service account holds more than it needs",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-061");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        Optional<Workload> workload = server.workload();
        String account = workload.flatMap(
                        each -> each.pod().serviceAccountName().asKnown())
                .orElse("");
        if (account.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (RoleBinding binding : facts.inventory().all(RoleBinding.class)) {
            boolean own = binding.subjects().stream()
                    .anyMatch(grantee -> grantee.kind().equals("ServiceAccount")
                            && grantee.name().equals(account)
                            && grantee.namespace().equals(server.namespace()));
            boolean everywhere = binding.id().namespace().isEmpty();
            boolean admin = binding.clusterRole()
                    && Set.of("cluster-admin", "admin", "edit").contains(binding.role());
            if (own && everywhere && (admin || wide(binding, facts))) {
                verdicts.fail(Defect.at(
                                server.at(),
                                "the server's account has role " + binding.role() + " in the whole cluster")
                        .related(binding.at(), "gives it the role"));
            }
        }
    }

    private static boolean wide(RoleBinding binding, Facts facts) {
        return facts.inventory()
                .find(Role.class, new ObjectId("rbac.authorization.k8s.io", "ClusterRole", "", binding.role()))
                .filter(role -> role.rules().stream().anyMatch(OverPrivilegedVaultAccount::wide))
                .isPresent();
    }

    private static boolean wide(Role.PolicyRule rule) {
        boolean core = rule.groups().contains("") || rule.groups().contains("*");
        boolean secrets =
                rule.resources().contains("secrets") || rule.resources().contains("*");
        boolean reads = rule.verbs().contains("*")
                || rule.verbs().contains("get")
                || rule.verbs().contains("list");
        return core && secrets && reads && rule.resourceNames().isEmpty();
    }
}
