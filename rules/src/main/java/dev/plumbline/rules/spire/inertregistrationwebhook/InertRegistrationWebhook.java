// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.inertregistrationwebhook;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags the controller manager's validating webhook with `failurePolicy: Ignore` (medium; low when a Helm hook of the same release sets it to Fail), with Fail and no CA bundle in a cluster, or under another name than the manager looks for. */
public final class InertRegistrationWebhook implements Rule<ControllerManager> {
    private static final RuleInfo INFO = new RuleInfo(
                    "inert-registration-webhook",
                    "Admission webhook for registrations that does not decide, or blocks",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-168");

    private static final Set<String> OURS =
            Set.of("vclusterspiffeid.kb.io", "vclusterfederatedtrustdomain.kb.io", "vclusterstaticentry.kb.io");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ControllerManager> looksAt() {
        return ControllerManager.class;
    }

    @Override
    public void check(ControllerManager manager, Facts facts, Verdicts verdicts) {
        if (Unread.tell(manager, verdicts)) {
            return;
        }
        List<CustomResource> configurations =
                facts
                        .inventory()
                        .customResources("admissionregistration.k8s.io", "ValidatingWebhookConfiguration")
                        .stream()
                        .filter(InertRegistrationWebhook::isOurs)
                        .toList();
        if (configurations.isEmpty() || manager.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        String wanted = manager.settings()
                .text("validatingWebhookConfigurationName")
                .asKnown()
                .orElse("spire-controller-manager-webhook");
        Optional<CustomResource> configuration = configurations.stream()
                .filter(candidate -> candidate.id().name().equals(wanted))
                .findFirst();
        if (configuration.isEmpty()) {
            if (facts.spire().controllerManagers().size() == 1) {
                verdicts.fail(
                        manager.settings()
                                .text("validatingWebhookConfigurationName")
                                .location()
                                .orElse(manager.at()),
                        "the manager looks for webhook configuration %s, the estate has %s"
                                .formatted(wanted, configurations.get(0).id().name()));
            }
            return;
        }
        for (Settings webhook : ResourceSettings.of(configuration.get()).blocks("webhooks")) {
            if (webhook.text("name").isKnown(OURS::contains)) {
                judge(webhook, configuration.get(), facts, verdicts);
                return;
            }
        }
    }

    private static boolean isOurs(CustomResource configuration) {
        return ResourceSettings.of(configuration).blocks("webhooks").stream()
                .anyMatch(webhook -> webhook.text("name").isKnown(OURS::contains));
    }

    private static void judge(Settings webhook, CustomResource configuration, Facts facts, Verdicts verdicts) {
        Value<String> policy = webhook.text("failurePolicy");
        Location at = policy.location().orElse(webhook.at());
        if (policy.isKnown("Ignore"::equals)) {
            boolean hook = hookSetsFail(configuration, facts);
            verdicts.fail(Defect.at(
                            at,
                            hook
                                    ? "admission of registrations is not enforced until a Helm hook sets the policy; GitOps installations stay so"
                                    : "admission of registrations is not enforced: broken ones are accepted while the webhook is away")
                    .severity(hook ? Severity.LOW : Severity.MEDIUM));
            return;
        }
        boolean state = configuration.provenance().isState();
        if (state && webhook.in("clientConfig").text("caBundle").isAbsent()) {
            verdicts.fail(at, "the webhook must decide, but it has no CA bundle: no registration can be written");
        }
    }

    private static boolean hookSetsFail(CustomResource configuration, Facts facts) {
        return facts.inventory().workloads().stream()
                .filter(workload ->
                        workload.metadata().annotation("helm.sh/hook").isPresent())
                .flatMap(workload -> workload.pod().allContainers().stream())
                .map(container -> String.join(
                        " ", container.args().stream().map(Located::value).toList()))
                .anyMatch(words -> words.contains(configuration.id().name()) && words.contains("\"Fail\""));
    }
}
