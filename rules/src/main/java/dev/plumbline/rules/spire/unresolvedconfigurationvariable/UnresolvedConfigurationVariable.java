// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unresolvedconfigurationvariable;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.spire.install.Environment;
import dev.plumbline.spire.install.Product;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.text.EnvironmentExpansion;
import dev.plumbline.spire.text.EnvironmentExpansion.Variable;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags `$NAME` or `${NAME}` in a configuration whose process is not told to expand variables (strong, a tool may fill it in before), a variable that the container does not define, or one from a Secret or ConfigMap that is there without that key. */
public final class UnresolvedConfigurationVariable implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unresolved-configuration-variable",
                    "Variable in a configuration that nobody fills in",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-048");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z_]\\w{0,99}\\}|\\$[A-Z_][A-Z0-9_]{1,99}\\b");
    private static final Set<Product> EXPANDING =
            Set.of(Product.SERVER, Product.AGENT, Product.OIDC_PROVIDER, Product.TORNJAK, Product.CONTROLLER_MANAGER);

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        if (!EXPANDING.contains(component.as().product())
                || component.as().container().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(component, verdicts)) {
            return;
        }
        boolean expands = component.configuration() instanceof Configuration.Read read && read.expanded();
        for (Setting.Single single : component.settings().everyValue()) {
            if (single.text().indexOf('$') < 0) {
                continue;
            }
            if (expands) {
                expanded(component, single, facts, verdicts);
            } else if (REFERENCE.matcher(single.text()).find()) {
                verdicts.fail(
                        single.at(),
                        "a variable stands here, but the process is not told to expand any",
                        Confidence.STRONG,
                        "unless a tool fills it in before it is applied");
            }
        }
    }

    private static void expanded(Component component, Setting.Single single, Facts facts, Verdicts verdicts) {
        Container container = component.as().container().orElseThrow();
        Environment environment = new Environment(container);
        for (String name : EnvironmentExpansion.names(single.text())) {
            if (name.length() > 1 && environment.variable(name) instanceof Variable.Missing) {
                verdicts.fail(
                        single.at(),
                        "variable %s is not defined in container %s and becomes empty"
                                .formatted(name, container.name()));
            }
            container
                    .variable(name)
                    .flatMap(EnvVar::source)
                    .filter(source -> lacksKey(component, source, facts))
                    .ifPresent(source -> verdicts.fail(
                            source.at(),
                            "%s has no key %s, so the container does not start"
                                    .formatted(source.object(), source.key())));
        }
    }

    private static boolean lacksKey(Component component, EnvVar.Source source, Facts facts) {
        if (source.optional()) {
            return false;
        }
        return switch (source.kind()) {
            case SECRET_KEY ->
                facts.inventory()
                        .secret(component.namespace(), source.object())
                        .filter(secret -> !secret.keys().isEmpty())
                        .filter(secret -> !secret.keys().containsKey(source.key()))
                        .isPresent();
            case CONFIG_MAP_KEY ->
                facts.inventory()
                        .configMap(component.namespace(), source.object())
                        .filter(map -> !map.keys().isEmpty())
                        .filter(map -> !map.keys().containsKey(source.key()))
                        .isPresent();
            case FIELD, RESOURCE_FIELD, FILE_KEY -> false;
        };
    }
}
