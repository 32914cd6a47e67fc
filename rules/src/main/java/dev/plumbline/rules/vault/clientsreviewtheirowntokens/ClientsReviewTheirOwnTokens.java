// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.clientsreviewtheirowntokens;

import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a Kubernetes mount that reviews each token with that token itself. */
public final class ClientsReviewTheirOwnTokens implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "clients-review-their-own-tokens",
                    "Client tokens act as token reviewer",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-338");

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
        boolean off = mount.config().flag("disable_local_ca_jwt").isKnown(value -> value);
        boolean reviewer = mount.config().has("token_reviewer_jwt");
        if (mount.type() != AuthType.KUBERNETES || !off || reviewer) {
            verdicts.notApplicable();
            return;
        }
        List<RoleBinding.Grantee> delegated = facts.inventory().all(RoleBinding.class).stream()
                .filter(binding -> binding.clusterRole() && binding.role().equals("system:auth-delegator"))
                .flatMap(binding -> binding.subjects().stream())
                .filter(grantee -> facts.vault().servers().stream()
                        .noneMatch(server -> server.namespace().equals(grantee.namespace())))
                .toList();
        Defect defect = Defect.at(
                mount.config().at("disable_local_ca_jwt"),
                delegated.isEmpty()
                        ? "auth/" + mount.path() + " reviews each token with itself, and no client may review tokens"
                        : "auth/" + mount.path()
                                + " reviews each token with itself, so its clients may review any token");
        verdicts.fail(
                delegated.isEmpty()
                        ? defect.confidence(
                                Confidence.STRONG, "no binding of a client to system:auth-delegator was seen")
                        : defect.related(delegated.get(0).at(), "may review every token"));
    }
}
