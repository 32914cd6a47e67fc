// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.DataTable;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathPattern;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far policy paths reach: over everything, over a KV mount, into the endpoints of an engine. */
public final class PolicyReach {
    private static final List<String> ANYWHERE = List.of("a-mount/a/path", "sys/a/path", "b/c/d");
    private static final Set<String> KV_NAMES = Set.of("secret", "kv", "kv-v2", "secrets", "kv2");
    private static final Set<String> SYSTEM = Set.of("sys", "auth", "identity", "cubbyhole");

    private PolicyReach() {}

    /** True for a pattern that covers every mount. */
    public static boolean isEverything(PathPattern pattern) {
        return !pattern.isTemplated() && ANYWHERE.stream().allMatch(pattern::matches);
    }

    /** Critical where a login role attaches the policy, high where only people may have it. */
    public static Severity severity(VaultPolicy policy, Facts facts) {
        return facts.vault().setup().rolesWith(policy).isEmpty() ? Severity.HIGH : Severity.CRITICAL;
    }

    /** A policy whose text lies elsewhere cannot be judged. */
    public static void unseen(VaultPolicy policy, Verdicts verdicts) {
        if (!policy.isComplete()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ, policy.at(), "the text of policy " + policy.name() + " was not read whole");
        }
    }

    /** The KV mount that a pattern lies in: declared as one, or named as one by custom. */
    public static Optional<String> kvMount(PathPattern pattern, VaultSetup setup) {
        Optional<SecretEngine> engine = setup.engineOf(pattern.text());
        if (engine.isPresent()) {
            return engine.filter(found -> found.is("kv")).map(SecretEngine::path);
        }
        int slash = pattern.text().indexOf('/');
        String first = slash < 0 ? "" : pattern.text().substring(0, slash);
        boolean data = pattern.text().startsWith(first + "/data/") && !SYSTEM.contains(first) && !first.equals("+");
        return KV_NAMES.contains(first) || data && !first.isEmpty() ? Optional.of(first) : Optional.empty();
    }

    /** What makes an endpoint that a rule reaches dangerous; data in {@code dangerous-endpoints.txt}. */
    public static Optional<String> dangerous(PathRule rule, VaultSetup setup) {
        String text = rule.pattern().text();
        Optional<SecretEngine> engine = setup.engineOf(text);
        int slash = text.indexOf('/');
        String mount = engine.map(SecretEngine::path).orElse(slash < 0 ? "" : text.substring(0, slash));
        for (List<String> row : DataTable.rows("dangerous-endpoints.txt")) {
            boolean type = engine.map(found -> found.is(row.get(0)))
                    .orElse(mount.equals(row.get(0))
                            || mount.startsWith(row.get(0) + "-")
                            || mount.startsWith(row.get(0) + "_"));
            boolean verb = row.get(1).equals("any")
                    ? !rule.capabilities().isEmpty()
                    : rule.allows(Capability.UPDATE) || rule.allows(Capability.CREATE);
            String sample = mount + "/" + row.get(2);
            boolean below = sample.endsWith("/") && text.startsWith(sample);
            if (type && verb && (below || rule.pattern().matches(sample))) {
                return Optional.of(row.get(3));
            }
        }
        return Optional.empty();
    }
}
