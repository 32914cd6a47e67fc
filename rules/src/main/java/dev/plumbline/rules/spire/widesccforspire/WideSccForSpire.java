// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.widesccforspire;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.CsiDriver;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a SecurityContextConstraints that allows privileged containers or host access to the account of a SPIRE server, OIDC provider or Tornjak, or to everybody. */
public final class WideSccForSpire implements Rule<CustomResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "wide-scc-for-spire",
                    "OpenShift constraint that gives a SPIRE account the node",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-258");

    private static final List<String> HOST = List.of(
            "allowPrivilegedContainer",
            "allowHostPID",
            "allowHostIPC",
            "allowHostNetwork",
            "allowHostPorts",
            "allowHostDirVolumePlugin");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<CustomResource> looksAt() {
        return CustomResource.class;
    }

    @Override
    public void check(CustomResource resource, Facts facts, Verdicts verdicts) {
        if (!resource.id().kind().equals("SecurityContextConstraints")) {
            verdicts.notApplicable();
            return;
        }
        Settings constraint = ResourceSettings.of(resource);
        List<String> host = HOST.stream()
                .filter(key -> constraint.flag(key).isKnown(yes -> yes))
                .toList();
        List<Component> users = facts.spire().components().stream()
                .filter(component -> !(component instanceof SpireAgent) && !(component instanceof CsiDriver))
                .filter(component ->
                        constraint.texts("users").stream().anyMatch(user -> isUser(component, user.value())))
                .toList();
        if (host.isEmpty() || facts.spire().components().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (!users.isEmpty()) {
            verdicts.fail(
                    resource.at(),
                    "it allows %s to the account of %s, which needs nothing of the node"
                            .formatted(String.join(", ", host), users.get(0).id()));
            return;
        }
        constraint.texts("groups").stream()
                .filter(group -> group.value().equals("system:authenticated"))
                .findFirst()
                .ifPresent(group ->
                        verdicts.fail(group.at(), "it allows %s to everybody".formatted(String.join(", ", host))));
    }

    private static boolean isUser(Component component, String user) {
        return component
                .as()
                .workload()
                .flatMap(workload -> workload.pod()
                        .serviceAccountName()
                        .asKnown()
                        .map(account -> "system:serviceaccount:" + workload.namespace() + ":" + account))
                .filter(user::equals)
                .isPresent();
    }
}
