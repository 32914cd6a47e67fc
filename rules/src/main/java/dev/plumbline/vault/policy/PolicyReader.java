// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.EmbeddedProblem;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.manifest.embedded.HclEntry;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a policy, HCL or JSON; says what in it Vault would refuse, ignore or take otherwise than it looks. */
public final class PolicyReader {
    private static final Set<String> PATH_KEYS = Set.of(
            "comment",
            "policy",
            "capabilities",
            "allowed_parameters",
            "denied_parameters",
            "required_parameters",
            "min_wrapping_ttl",
            "max_wrapping_ttl",
            "mfa_methods",
            "pagination_limit",
            "expiration",
            "list_scan_response_keys_filter_path",
            "control_group",
            "subscribe_event_types");

    /** Keys that make a request fulfil more than its path and verb. */
    private static final List<String> CONDITIONS = List.of(
            "allowed_parameters",
            "denied_parameters",
            "required_parameters",
            "min_wrapping_ttl",
            "max_wrapping_ttl",
            "mfa_methods",
            "control_group",
            "expiration",
            "pagination_limit",
            "list_scan_response_keys_filter_path");

    private final Setting.Source source;
    private final List<PathRule> rules = new ArrayList<>();
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyReader(Setting.Source source) {
        this.source = source;
    }

    /** A policy's rules with what is wrong in its text. */
    public record Reading(List<PathRule> rules, List<PolicyProblem> problems) {
        public Reading {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }

        /** False when Vault would grant something else than the rules say, or nothing. */
        public boolean isComplete() {
            return problems.stream().noneMatch(problem -> problem.kind() == PolicyProblem.Kind.UNPARSEABLE);
        }
    }

    public static Reading read(Setting.Source source) {
        return new PolicyReader(source).read();
    }

    /** True when text is a policy by its looks. */
    public static boolean looksLikePolicy(PlacedText text) {
        String value = text.value();
        boolean path = value.contains("path \"") || value.contains("path\"") || value.contains("\"path\"");
        return path && (value.contains("capabilities") || value.contains("policy"));
    }

    private Reading read() {
        HclDocument document = Hcl.read(source.text());
        for (EmbeddedProblem problem : document.problems()) {
            Span at = new Span(problem.at(), problem.at());
            problems.add(new PolicyProblem(PolicyProblem.Kind.UNPARSEABLE, source.at(at), problem.message()));
        }
        for (HclEntry entry : document.body().entries()) {
            if (!entry.isNamed("path") && !entry.isNamed("name")) {
                problem(PolicyProblem.Kind.UNKNOWN_KEY, entry.name(), "only path blocks belong into a policy");
            }
        }
        document.body().blocks("path", 1).forEach(this::path);
        return new Reading(rules, problems);
    }

    private void path(HclBlock block) {
        PlacedText label = block.labels().get(0);
        Location at = source.at(label.span());
        Setting evaluated = source.evaluation().evaluate(label.value(), at);
        PathPattern pattern = PathPattern.of(evaluated.text().asKnown().orElse(label.value()));
        if (!pattern.isLegal()) {
            problem(PolicyProblem.Kind.ILLEGAL_WILDCARD, label, "a plus before a star makes Vault refuse the policy");
        } else if (pattern.hasLiteralWildcard()) {
            problem(PolicyProblem.Kind.LITERAL_WILDCARD, label, "a wildcard in this place is a literal character");
        }
        keys(block.body());
        Set<Capability> capabilities = capabilities(block.body());
        List<String> conditions =
                CONDITIONS.stream().filter(key -> isSet(block.body(), key)).toList();
        Location listed = block.body()
                .attribute("capabilities")
                .map(attribute -> source.at(attribute.value().span()))
                .orElse(at);
        rules.add(new PathRule(pattern, capabilities, conditions, at, listed));
    }

    private static boolean isSet(HclBody body, String key) {
        return body.attribute(key).isPresent() || body.body(key).isPresent();
    }

    private void keys(HclBody body) {
        Set<String> seen = new HashSet<>();
        for (HclEntry entry : body.entries()) {
            String key = entry.name().value();
            if (!PATH_KEYS.contains(key)) {
                problem(PolicyProblem.Kind.UNKNOWN_KEY, entry.name(), "Vault knows no such key in a path");
            } else if (!seen.add(key) && !key.equals("control_group")) {
                problem(
                        PolicyProblem.Kind.DUPLICATE_KEY,
                        entry.name(),
                        "the key stands twice; newer versions refuse that");
            }
        }
    }

    private Set<Capability> capabilities(HclBody body) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (PlacedText word : body.texts("capabilities")) {
            Optional<Capability> capability = Capability.of(word.value());
            capability.ifPresent(capabilities::add);
            if (capability.isEmpty()) {
                problem(
                        PolicyProblem.Kind.UNKNOWN_CAPABILITY,
                        word,
                        "Vault knows no such capability and refuses the policy");
            }
        }
        body.text("policy").ifPresent(word -> {
            problem(PolicyProblem.Kind.LEGACY_POLICY, word, "policy is the retired spelling of capabilities");
            Capability.ofLegacyPolicy(word.value()).ifPresent(capabilities::addAll);
        });
        return capabilities;
    }

    private void problem(PolicyProblem.Kind kind, PlacedText text, String message) {
        problems.add(new PolicyProblem(kind, source.at(text.span()), message));
    }
}
