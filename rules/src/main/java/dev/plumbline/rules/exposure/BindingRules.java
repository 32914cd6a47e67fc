// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure;

import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Recipient;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What all rules on bindings begin and end with. */
public final class BindingRules {
    private BindingRules() {}

    /**
     * Whether a binding gives what a rule is about. If not, the verdict is spoken: not applicable, or unknown where the role was
     * not read.
     */
    public static boolean gives(
            RoleBinding binding, Facts facts, Verdicts verdicts, Predicate<? super ExposureFacts> what) {
        Optional<ObjectId> missing = facts.exposure().missingRole(binding);
        // What Kubernetes is born with and no file repeats is bound to its own parts, or harmless.
        Optional<UnknownReason> gap = missing.filter(role -> !role.name().startsWith("system:"))
                .flatMap(role -> facts.inventory().scope().gap(role.group(), role.kind(), role.namespace()));
        if (gap.isPresent()) {
            verdicts.unknown(
                    gap.get(),
                    binding.at(),
                    missing.get() + ", which it binds, was not read, so what it gives is not known");
            return false;
        }
        if (missing.isPresent() || !what.test(facts.exposure())) {
            verdicts.notApplicable();
            return false;
        }
        return true;
    }

    /** Fails for each recipient of a binding; parts of the control plane left out. */
    public static void failForEach(
            RoleBinding binding, Facts facts, Verdicts verdicts, Function<Identity, String> message) {
        for (Recipient recipient : facts.exposure().recipients(binding)) {
            verdicts.fail(recipient.at(), message.apply(recipient.identity()));
        }
    }

    /** {@code in shop}, or {@code of the cluster}, as far as a binding reaches. */
    public static String reach(RoleBinding binding) {
        String namespace = binding.id().namespace();
        return namespace.isEmpty() ? "of the cluster" : "in " + namespace;
    }
}
