// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Value;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.EnvironmentExpansion;
import dev.plumbline.spire.text.EnvironmentExpansion.Result;
import dev.plumbline.spire.text.EnvironmentExpansion.Variable;
import java.util.Optional;
import java.util.Set;

/** What a container's variables are worth to a process that expands them in its configuration. */
public record Environment(Container container) implements Settings.Effect {
    /** Set by the container runtime or the kubelet in every container. */
    private static final Set<String> ALWAYS_THERE = Set.of("PATH", "HOSTNAME", "HOME");

    @Override
    public Value<String> apply(Setting.Single single) {
        if (single.text().indexOf('$') < 0) {
            return Value.known(single.text(), single.at());
        }
        Result result = EnvironmentExpansion.expand(single.text(), this::variable);
        if (result instanceof Result.Text text) {
            return Value.known(text.value(), single.at());
        }
        Result.Unknown unknown = (Result.Unknown) result;
        return Value.unknown("variable " + unknown.variable() + " in it " + unknown.why(), single.at());
    }

    public Variable variable(String name) {
        Optional<EnvVar> variable = container.variable(name);
        if (variable.isPresent()) {
            return worth(variable.get());
        }
        boolean implicit = ALWAYS_THERE.contains(name) || name.startsWith("KUBERNETES_");
        if (implicit || !container.envFrom().isEmpty()) {
            return new Variable.Elsewhere("is only known at run time");
        }
        return new Variable.Missing();
    }

    private static Variable worth(EnvVar variable) {
        if (variable.source().isPresent()) {
            return new Variable.Elsewhere(
                    switch (variable.source().get().kind()) {
                        case SECRET_KEY -> "comes from a Secret";
                        case CONFIG_MAP_KEY -> "comes from a ConfigMap";
                        case FIELD, RESOURCE_FIELD -> "comes from a field of the pod";
                        case FILE_KEY -> "comes from a file";
                    });
        }
        return variable.value()
                .fold(
                        known -> new Variable.Literal(known.value()),
                        () -> new Variable.Literal(""),
                        unknown -> new Variable.Elsewhere("is only known at run time"));
    }

    /** A variable's literal text with its place; unknown when it comes from elsewhere, absent when it is not set. */
    public Value<String> value(String name) {
        Optional<EnvVar> variable = container.variable(name);
        if (variable.isEmpty()) {
            return container.envFrom().isEmpty()
                    ? Value.absent()
                    : Value.unknown("it may come from envFrom", container.at());
        }
        Location at = variable.get().at();
        Variable worth = worth(variable.get());
        if (worth instanceof Variable.Literal literal) {
            return Value.known(
                    literal.value(), variable.get().value().location().orElse(at));
        }
        return Value.unknown("variable " + name + " " + ((Variable.Elsewhere) worth).why(), at);
    }
}
