// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.podmissedbywebhook;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** Flags a running pod that asks for injection or holds references, and that no webhook has changed. */
public final class PodMissedByWebhook implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "pod-missed-by-webhook",
                    "Pod that the webhook should have changed and did not",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-133", "VAULT-256");
    private static final Pattern REFERENCE = Pattern.compile("(>>)?vault:[A-Za-z0-9_/.-]{3,300}#.{1,200}");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    private static final List<String> INJECTION =
            List.of("vault.hashicorp.com/agent-inject", "openbao.org/agent-inject");

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        boolean running =
                workload.id().kind().equals("Pod") && workload.provenance().isState();
        if (!running) {
            verdicts.notApplicable();
            return;
        }
        Metadata metadata = workload.pod().metadata();
        for (String key : INJECTION) {
            Located<String> asked = metadata.annotations().get(key);
            boolean agent = workload.pod().allContainers().stream()
                    .anyMatch(container -> container.name().startsWith("vault-agent")
                            || container.name().startsWith("openbao-agent"));
            if (asked != null && asked.value().equals("true") && !agent) {
                verdicts.fail(asked.at(), "the pod runs without the agent that it asks for");
            }
        }
        boolean resolver = workload.pod().allContainers().stream().anyMatch(PodMissedByWebhook::isResolver);
        for (Container container : workload.pod().allContainers()) {
            for (EnvVar variable : container.env()) {
                boolean reference =
                        variable.value().isKnown(text -> REFERENCE.matcher(text).matches());
                if (reference && !resolver) {
                    verdicts.fail(
                            variable.value().location().orElse(variable.at()),
                            variable.name() + " reached the process as a reference that nobody resolves");
                }
            }
        }
    }

    private static boolean isResolver(Container container) {
        return container.name().equals("copy-vault-env")
                || container.name().equals("copy-secret-init")
                || container.command().stream()
                        .anyMatch(word -> word.value().endsWith("/vault-env")
                                || word.value().endsWith("/secret-init"));
    }
}
