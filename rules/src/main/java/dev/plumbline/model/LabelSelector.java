// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Kubernetes label selector; without any requirement it selects everything (what a missing selector means is up to the
 * field it is missing from).
 */
public record LabelSelector(Map<String, String> matchLabels, List<Requirement> matchExpressions) {
    /** The operators of the API; another one makes the object invalid. */
    public enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST,
        INVALID;

        /** The operator that a word of the API names. */
        public static Operator of(String word) {
            return switch (word) {
                case "In" -> IN;
                case "NotIn" -> NOT_IN;
                case "Exists" -> EXISTS;
                case "DoesNotExist" -> DOES_NOT_EXIST;
                default -> INVALID;
            };
        }
    }

    /** One expression. */
    public record Requirement(String key, Operator operator, List<String> values) {
        public Requirement {
            values = List.copyOf(values);
        }

        private Optional<String> fault() {
            return switch (operator) {
                case IN, NOT_IN ->
                    values.isEmpty() ? Optional.of("names an operator without values") : Optional.empty();
                case EXISTS, DOES_NOT_EXIST ->
                    values.isEmpty() ? Optional.empty() : Optional.of("gives values to an operator that takes none");
                case INVALID -> Optional.of("has an operator that does not exist");
            };
        }

        boolean matches(Map<String, String> labels) {
            Optional<String> value = Optional.ofNullable(labels.get(key));
            return switch (operator) {
                case IN -> value.filter(values::contains).isPresent();
                case NOT_IN -> value.filter(values::contains).isEmpty();
                case EXISTS -> value.isPresent();
                case DOES_NOT_EXIST -> value.isEmpty();
                case INVALID -> false;
            };
        }
    }

    public LabelSelector {
        matchLabels = OrderedMap.copyOf(matchLabels);
        matchExpressions = List.copyOf(matchExpressions);
    }

    public boolean selectsEverything() {
        return matchLabels.isEmpty() && matchExpressions.isEmpty();
    }

    /** What the API refuses of it, as half a sentence; empty when it is sound. */
    public Optional<String> fault() {
        return matchExpressions.stream()
                .flatMap(requirement -> requirement.fault().stream())
                .findFirst();
    }

    public boolean matches(Map<String, String> labels) {
        return matchLabels.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())))
                && matchExpressions.stream().allMatch(requirement -> requirement.matches(labels));
    }
}
