// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.policy.PolicyProblem;
import java.util.List;

/**
 * A policy with what it grants.
 *
 * @param name lower case, as Vault stores it
 * @param seen false when only its name was seen and its text lies elsewhere
 */
public record VaultPolicy(
        ObjectId id,
        String name,
        List<PathRule> rules,
        List<PolicyProblem> problems,
        boolean seen,
        Carrier carrier,
        Location at)
        implements Subject {
    public VaultPolicy {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        requireNonNull(at, "at");
    }

    /** True when the rules are all that Vault would store. */
    public boolean isComplete() {
        return seen && parses();
    }

    /** False when Vault would refuse the text, whatever could be read of it. */
    public boolean parses() {
        return problems.stream().noneMatch(problem -> problem.kind() == PolicyProblem.Kind.UNPARSEABLE);
    }

    /** What it grants, as reports show it. */
    public List<String> words() {
        return rules.stream().map(PathRule::words).toList();
    }
}
