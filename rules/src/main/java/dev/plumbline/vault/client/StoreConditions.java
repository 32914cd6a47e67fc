// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plumbline.model.CustomResource;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.TreeField;
import java.util.List;

/**
 * Which namespaces a ClusterSecretStore serves. See {@code shouldProcessStore} in
 * {@code pkg/controllers/secretstore/client_manager.go} of external-secrets.
 */
public final class StoreConditions {
    private StoreConditions() {}

    /** Any condition admits; a store without conditions serves everybody, and labels are not looked up here. */
    public static Answer serves(CustomResource store, String namespace) {
        TreeField conditions = TreeField.of(store, "spec", "conditions");
        if (conditions.items().isEmpty()) {
            return Answer.yes("the store has no conditions", store.at());
        }
        Answer answer = Answer.no("no condition of the store admits namespace " + namespace, conditions.at());
        for (TreeField condition : conditions.items()) {
            if (names(condition, namespace)) {
                return Answer.yes("a condition admits namespace " + namespace, condition.at());
            }
            if (condition.has("namespaceSelector") || namespace.isEmpty()) {
                answer = Answer.unknown("the labels of the namespace decide", condition.at());
            }
        }
        return answer;
    }

    private static boolean names(TreeField condition, String namespace) {
        List<TreeField> expressions = condition.get("namespaceRegexes").items();
        return condition.get("namespaces").items().stream()
                        .anyMatch(each -> each.word().equals(namespace))
                || expressions.stream().anyMatch(each -> matches(each.word(), namespace));
    }

    /** The controller looks for the expression anywhere in the name, and refuses one that does not compile. */
    private static boolean matches(String expression, String namespace) {
        try {
            return Pattern.compile(expression).matcher(namespace).find();
        } catch (PatternSyntaxException e) {
            // Admits nobody.
            return false;
        }
    }
}
