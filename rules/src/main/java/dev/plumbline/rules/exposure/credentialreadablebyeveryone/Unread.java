// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.credentialreadablebyeveryone;

import dev.plumbline.model.Subject;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Verdicts;

/** Says that readers may be missing because not all bindings were read. */
final class Unread {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private Unread() {}

    static void bindings(Subject subject, Facts facts, Verdicts verdicts) {
        facts.inventory()
                .scope()
                .gap(GROUP, "ClusterRoleBinding", "")
                .or(() -> facts.inventory()
                        .scope()
                        .gap(GROUP, "RoleBinding", subject.id().namespace()))
                .ifPresent(reason -> verdicts.unknown(
                        reason, subject.at(), "not all role bindings were read, so who can read it is not known"));
    }
}
