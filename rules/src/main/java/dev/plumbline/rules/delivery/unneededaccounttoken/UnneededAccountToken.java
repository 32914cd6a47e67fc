// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.unneededaccounttoken;

import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a workload that logs in with a JWT-SVID and still mounts its service account's token. */
public final class UnneededAccountToken implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unneeded-account-token", "Service account token beside an SVID", Family.DELIVERY, Severity.LOW)
            .covering("VAULT-123");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        List<VaultClient> clients = facts.vault().clientsOf(workload.id());
        boolean svid = !clients.isEmpty()
                && clients.stream().allMatch(client -> client.login().kind() == Login.Kind.JWT_SVID);
        String account = workload.pod().serviceAccountName().asKnown().orElse("");
        if (!svid || account.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Optional<ServiceAccount> object = facts.inventory().serviceAccount(workload.namespace(), account);
        Value<Boolean> own = workload.pod().automountToken();
        Value<Boolean> asked = own.or(object.map(ServiceAccount::automountToken).orElseGet(Value::absent));
        boolean bound = facts.inventory().all(RoleBinding.class).stream()
                .flatMap(binding -> binding.subjects().stream())
                .anyMatch(grantee -> grantee.kind().equals("ServiceAccount")
                        && grantee.name().equals(account)
                        && grantee.namespace().equals(workload.namespace()));
        if (!asked.isKnown(mounted -> !mounted) && !asked.isUnknown() && !bound) {
            verdicts.fail(
                    asked.location().orElse(workload.at()),
                    "the pod mounts the token of account " + account + " and uses an SVID only",
                    Confidence.STRONG,
                    "no binding gives the account a right");
        }
    }
}
