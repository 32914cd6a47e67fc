// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unhardenedspirepod;

import dev.plumbline.model.Container;
import dev.plumbline.model.SecurityContext;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.install.Product;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags a container of server, controller manager, discovery provider or Tornjak that may run as root, gain privileges or write its own file system; low: an agent that is privileged or has added capabilities. */
public final class UnhardenedSpirePod implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unhardened-spire-pod",
                    "SPIRE pod with more of its node than it needs",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-244", "SPIRE-245");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    private static final Set<Product> INSIDE =
            Set.of(Product.SERVER, Product.CONTROLLER_MANAGER, Product.OIDC_PROVIDER, Product.TORNJAK);

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        Product product = component.as().product();
        if (component.as().container().isEmpty() || !(INSIDE.contains(product) || product == Product.AGENT)) {
            verdicts.notApplicable();
            return;
        }
        Container container = component.as().container().get();
        SecurityContext own = container.placement().security();
        if (product == Product.AGENT) {
            agent(container, own, verdicts);
            return;
        }
        SecurityContext pod = component.as().workload().orElseThrow().pod().security();
        List<String> missing = new ArrayList<>();
        boolean user = isTrue(own.runAsNonRoot()) || own.runAsNonRoot().isAbsent() && isTrue(pod.runAsNonRoot());
        if (!user && !own.runAsUser().isKnown(id -> id > 0) && !pod.runAsUser().isKnown(id -> id > 0)) {
            missing.add("runAsNonRoot");
        }
        if (!own.allowPrivilegeEscalation().isKnown(allowed -> !allowed)) {
            missing.add("allowPrivilegeEscalation: false");
        }
        if (!isTrue(own.readOnlyRootFilesystem())) {
            missing.add("readOnlyRootFilesystem");
        }
        boolean unknown =
                own.allowPrivilegeEscalation().isUnknown() || own.runAsNonRoot().isUnknown();
        if (!missing.isEmpty() && !unknown) {
            verdicts.fail(
                    container.at(), "container %s lacks %s".formatted(container.name(), String.join(", ", missing)));
        }
    }

    private static boolean isTrue(Value<Boolean> value) {
        return value.isKnown(Boolean::booleanValue);
    }

    private static void agent(Container container, SecurityContext own, Verdicts verdicts) {
        if (isTrue(own.privileged())) {
            verdicts.fail(Defect.at(
                            own.privileged().location().orElse(container.at()),
                            "the agent does not need to be privileged")
                    .severity(Severity.LOW));
        } else if (!own.addedCapabilities().isEmpty()) {
            verdicts.fail(Defect.at(
                            container.at(),
                            "the agent does not need capabilities %s"
                                    .formatted(String.join(", ", own.addedCapabilities())))
                    .severity(Severity.LOW));
        }
    }
}
