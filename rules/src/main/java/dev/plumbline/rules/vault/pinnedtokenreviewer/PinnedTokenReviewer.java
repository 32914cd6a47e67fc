// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.pinnedtokenreviewer;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a Kubernetes auth mount with a reviewer token of its own. */
public final class PinnedTokenReviewer implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "pinned-token-reviewer", "Token reviewer that is pinned", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-337");

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
        if (mount.type() != AuthType.KUBERNETES) {
            verdicts.notApplicable();
            return;
        }
        Optional<Setting> reviewer = mount.config().setting("token_reviewer_jwt");
        if (reviewer.isPresent() && !reviewer.get().text().isKnown(String::isEmpty)) {
            String text = reviewer.get().spelled().orElse("");
            boolean mounted = text.contains("/var/run/secrets/kubernetes.io/serviceaccount/token")
                    || text.contains("SA_TOKEN")
                    || text.contains("SA_JWT");
            verdicts.fail(Defect.at(
                            reviewer.get().at(),
                            mounted
                                    ? "auth/" + mount.path()
                                            + " pins the pod's own token as reviewer, and that token expires"
                                    : "auth/" + mount.path() + " has a reviewer token of its own")
                    .severity(mounted ? Severity.HIGH : Severity.MEDIUM));
        } else if (mount.config().has("token_reviewer_service_account")) {
            verdicts.fail(
                    mount.config().at("token_reviewer_service_account"),
                    "auth/" + mount.path() + " is given a year-long token of a service account as reviewer");
        }
    }
}
