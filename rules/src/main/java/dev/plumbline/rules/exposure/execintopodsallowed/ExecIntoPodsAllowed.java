// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.execintopodsallowed;

import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a machine or a group of everybody that may enter running pods, and with that take their identities. */
public final class ExecIntoPodsAllowed implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "exec-into-pods-allowed",
            "Running pods can be entered, and their identities used",
            Family.EXPOSURE,
            Severity.MEDIUM);

    // kubectl exec over WebSocket asks for get since Kubernetes 1.30 clients, so both verbs open the door.
    private static final List<Request> ENTERING = List.of(
            Request.any("create", "", "pods/exec"),
            Request.any("get", "", "pods/exec"),
            Request.any("create", "", "pods/attach"),
            Request.any("patch", "", "pods/ephemeralcontainers"),
            Request.any("update", "", "pods/ephemeralcontainers"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        ExposureFacts exposure = facts.exposure();
        boolean everything = exposure.allows(binding, Request.any("*", "*", "*"));
        boolean enters = ENTERING.stream().anyMatch(request -> exposure.allows(binding, request));
        if (everything || !enters) {
            verdicts.notApplicable();
            return;
        }
        String namespace = binding.id().namespace();
        String where = namespace.isEmpty() ? "any pod of the cluster" : "any pod in " + namespace;
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            boolean machine = identity.kind() == Identity.Kind.SERVICE_ACCOUNT;
            boolean everybody = identity.isAnybody() || identity.isEveryAccount();
            if (!identity.isPlatform() && (machine || everybody)) {
                verdicts.fail(grantee.at(), "%s can enter %s with role %s".formatted(identity, where, binding.role()));
            }
        }
    }
}
