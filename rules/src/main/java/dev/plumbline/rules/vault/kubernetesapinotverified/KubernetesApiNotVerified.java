// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.kubernetesapinotverified;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;

/** Flags a Kubernetes auth mount that speaks http to the API server. */
public final class KubernetesApiNotVerified implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "kubernetes-api-not-verified",
                    "API server not verified by the Kubernetes method",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-342");

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
        if (mount.type() != AuthType.KUBERNETES || !mount.config().has("kubernetes_host")) {
            verdicts.notApplicable();
            return;
        }
        Setting host = mount.config().setting("kubernetes_host").orElseThrow();
        if (host.spelled().orElse("").startsWith("http://")) {
            verdicts.fail(
                    host.at(), "auth/" + mount.path() + " asks the API server over plain http whether a token is good");
        }
    }
}
