// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.podcreatorscanreadsecrets;

import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Secret;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a binding that may not read Secrets but may create pods that mount them. */
public final class PodCreatorsCanReadSecrets implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "pod-creators-can-read-secrets",
            "Whoever may create pods can read the namespace's Secrets",
            Family.EXPOSURE,
            Severity.MEDIUM);

    /** Everything whose creation runs pods of the creator's choice. */
    private static final List<Request> MAKING_PODS = List.of(
            Request.any("create", "", "pods"),
            Request.any("create", "", "replicationcontrollers"),
            Request.any("create", "apps", "deployments"),
            Request.any("create", "apps", "statefulsets"),
            Request.any("create", "apps", "daemonsets"),
            Request.any("create", "apps", "replicasets"),
            Request.any("create", "batch", "jobs"),
            Request.any("create", "batch", "cronjobs"));

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
        boolean makesPods = MAKING_PODS.stream().anyMatch(request -> exposure.allows(binding, request));
        if (!makesPods || exposure.allowsReading(binding, "", "secrets")) {
            verdicts.notApplicable();
            return;
        }
        String namespace = binding.id().namespace();
        long secrets = facts.inventory().all(Secret.class).stream()
                .filter(secret -> namespace.isEmpty() || secret.id().namespace().equals(namespace))
                .count();
        if (secrets == 0) {
            verdicts.notApplicable();
            return;
        }
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            if (!identity.isPlatform()) {
                verdicts.fail(
                        grantee.at(),
                        "%s may create pods with role %s and so mount any of %d Secrets%s"
                                .formatted(identity, binding.role(), secrets, where(namespace)));
            }
        }
    }

    private static String where(String namespace) {
        return namespace.isEmpty() ? " of all namespaces" : " in " + namespace;
    }
}
