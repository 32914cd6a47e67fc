// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.weakenedagentchecks;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags `sds.disable_spiffe_cert_validation`, a sigstore block without `allowed_identities`, with `ignore_tlog`, `ignore_sct` or a wildcard in `skipped_images`; low: `allow_unauthenticated_verifiers`, or one name for the own and for all bundles. */
public final class WeakenedAgentChecks implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weakened-agent-checks", "Agent that checks less than it could", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-077", "SPIRE-078");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (Unread.tell(agent, verdicts)) {
            return;
        }
        Settings settings = agent.agent();
        if (settings.flag("allow_unauthenticated_verifiers").isKnown(Boolean::booleanValue)) {
            verdicts.fail(Defect.at(
                            settings.at("allow_unauthenticated_verifiers"),
                            "callers that no entry matches may fetch bundles")
                    .severity(Severity.LOW));
        }
        Settings sds = settings.in("sds");
        if (sds.flag("disable_spiffe_cert_validation").isKnown(Boolean::booleanValue)) {
            verdicts.fail(
                    sds.at("disable_spiffe_cert_validation"),
                    "Envoy takes the certificate of any workload for any other");
        }
        Value<String> all = sds.text("default_all_bundles_name");
        if (sds.text("default_bundle_name").isKnown(name -> all.isKnown(name::equals))) {
            verdicts.fail(
                    Defect.at(sds.at("default_all_bundles_name"), "one name stands for the own and for all bundles")
                            .severity(Severity.LOW));
        }
        agent.kubernetesAttestor().map(Plugin::data).ifPresent(data -> {
            data.block("sigstore").ifPresent(sigstore -> sigstore(sigstore, verdicts));
            data.in("experimental").block("sigstore").ifPresent(sigstore -> sigstore(sigstore, verdicts));
        });
    }

    private static void sigstore(Settings sigstore, Verdicts verdicts) {
        if (!sigstore.has("allowed_identities")) {
            verdicts.fail(sigstore.at(), "images signed by anybody are accepted");
        }
        for (String key : List.of("ignore_tlog", "ignore_sct")) {
            if (sigstore.flag(key).isKnown(Boolean::booleanValue)) {
                verdicts.fail(sigstore.at(key), "%s hides the use of a stolen signing key".formatted(key));
            }
        }
        sigstore.texts("skipped_images").stream()
                .filter(image -> image.value().contains("*"))
                .forEach(image -> verdicts.fail(image.at(), "signatures of a whole set of images are not checked"));
    }
}
