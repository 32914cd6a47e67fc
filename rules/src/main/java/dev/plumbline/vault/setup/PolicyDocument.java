// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathPattern;
import dev.plumbline.vault.policy.PathRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy as Terraform's {@code vault_policy_document} builds it: rules with path and capabilities. */
final class PolicyDocument {
    private PolicyDocument() {}

    static List<PathRule> rules(Setting.Group document) {
        Optional<Setting> rules = Optional.ofNullable(document.entries().get("rule"));
        List<Setting> items = rules.flatMap(Setting::asMany)
                .map(Setting.Many::items)
                .orElseGet(() -> rules.stream().toList());
        List<PathRule> found = new ArrayList<>();
        for (Setting item : items) {
            item.asGroup()
                    .map(group -> Parameters.of(group.entries(), group.at()))
                    .flatMap(PolicyDocument::rule)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<PathRule> rule(Parameters rule) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        rule.written("capabilities").forEach(word -> Capability.of(word.value()).ifPresent(capabilities::add));
        return rule.setting("path").map(path -> {
            PathPattern pattern =
                    PathPattern.of(path.text().asKnown().or(path::spelled).orElse(""));
            return new PathRule(pattern, capabilities, List.of(), path.at(), rule.at("capabilities"));
        });
    }
}
