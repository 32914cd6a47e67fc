// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.Parameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A role of the Kubernetes method: accounts by name and namespace, both lists with stars. See {@code path_login.go} of
 * hashicorp/vault-plugin-auth-kubernetes.
 *
 * @param selector namespaces by label, beside the list
 * @param audience absent accepts tokens for any audience
 */
public record KubernetesBinding(
        Value<List<Located<String>>> names,
        Value<List<Located<String>>> namespaces,
        Value<LabelSelector> selector,
        Value<String> audience,
        Location at)
        implements Binding {
    static KubernetesBinding of(Parameters parameters, Value<LabelSelector> selector) {
        return new KubernetesBinding(
                parameters.list("bound_service_account_names"),
                parameters.list("bound_service_account_namespaces"),
                selector,
                parameters.text("audience"),
                parameters.at());
    }

    @Override
    public Answer admits(Identity identity, Traits traits) {
        if (!(identity instanceof Identity.Account account)) {
            return Answer.no("this role takes service account tokens", at);
        }
        return listed("account", names, account.name()).and(namespace(account)).and(audience(account.audiences()));
    }

    private Answer namespace(Identity.Account account) {
        Answer byList = listed("namespace", namespaces, account.namespace());
        if (byList.isYes() || selector.isAbsent()) {
            return byList;
        }
        Answer byLabel = selector.fold(
                known -> selected(known.value(), account, known.at()),
                () -> byList,
                unknown -> Answer.unknown("the namespace selector is not known", unknown.at()));
        return byLabel.isYes() || byList.isNo() ? byLabel : byList;
    }

    private static Answer selected(LabelSelector selector, Identity.Account account, Location place) {
        return account.namespaceLabels()
                .fold(
                        known -> selector.matches(known.value())
                                ? Answer.yes(
                                        "the labels of namespace " + account.namespace() + " match", place, known.at())
                                : Answer.no("the labels of namespace " + account.namespace() + " do not match", place),
                        () -> Answer.unknown(
                                "the labels of namespace " + account.namespace() + " were not read", place),
                        unknown -> Answer.unknown("the labels of the namespace are not known", place));
    }

    private Answer listed(String what, Value<List<Located<String>>> list, String name) {
        return list.fold(
                known -> known.value().stream()
                        .filter(pattern -> Glob.matches(pattern.value(), name))
                        .findFirst()
                        .map(match -> Answer.yes(what + " " + name + " matches " + match.value(), match.at()))
                        .orElseGet(() -> name.isEmpty()
                                // Applied to whatever namespace the command line names.
                                ? Answer.unknown("the manifest names no " + what, known.at())
                                : Answer.no(what + " " + name + " is not bound", known.at())),
                () -> Answer.no("the role binds no " + what, at),
                unknown -> Answer.unknown("the bound " + what + "s are not known", unknown.at()));
    }

    /** Does the token's audience satisfy the role; this hop alone. */
    public Answer audience(Value<List<String>> shown) {
        if (audience.isAbsent() || audience.isKnown(String::isEmpty)) {
            return Answer.notApplicable("the role accepts any audience");
        }
        if (audience instanceof Value.Unknown<String> unknown) {
            return Answer.unknown("the role's audience is not known", unknown.at());
        }
        Location place = audience.location().orElse(at);
        String wanted = audience.asKnown().orElseThrow();
        return shown.fold(
                known -> known.value().contains(wanted)
                        ? Answer.yes("audience " + wanted + " on both ends", place, known.at())
                        : Answer.no("the token is not for audience " + wanted, place, known.at()),
                () -> Answer.unknown("the token's audience is not known", place),
                unknown -> Answer.unknown("the token's audience is not known", place));
    }

    /** True when a list admits everything. */
    public static boolean isEverything(Value<List<Located<String>>> list) {
        return list.isKnown(
                values -> values.stream().anyMatch(value -> value.value().equals("*")));
    }

    @Override
    public String words() {
        return words(names) + " in " + (namespaces.isAbsent() ? "selected namespaces" : words(namespaces));
    }

    private static String words(Value<List<Located<String>>> list) {
        return list.asKnown()
                .map(values -> values.stream().map(Located::value).collect(Collectors.joining(", ")))
                .orElse("not known");
    }

    /** A selector that Vault accepts as text, JSON or YAML, once it is read. */
    public static Value<LabelSelector> selector(Map<String, String> labels, Location at) {
        return Value.known(new LabelSelector(labels, List.of()), at);
    }
}
