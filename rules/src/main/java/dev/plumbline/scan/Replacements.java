// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.finding.Replacement;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Probe;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * References that can stand in a file where a literal stands now. Only where the change is one of place and not of meaning: a
 * variable that becomes a reference to a Secret, a command that names the variable beside it which has the same value.
 */
final class Replacements {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,200}";

    private Replacements() {}

    static Optional<Replacement> of(Facts facts, Credential credential) {
        boolean file = credential.at().origin().medium() == Origin.Medium.FILE
                && credential.at().span().isPresent();
        boolean own = credential.place() == Place.ENV || credential.place() == Place.COMMAND;
        if (!file || !own) {
            return Optional.empty();
        }
        return facts.inventory()
                .find(Workload.class, credential.holder())
                .flatMap(workload -> credential.place() == Place.ENV
                        ? variable(workload, credential)
                        : command(workload, credential, facts));
    }

    private static Optional<Replacement> variable(Workload workload, Credential credential) {
        for (Container container : workload.pod().allContainers()) {
            for (EnvVar variable : container.env()) {
                Optional<Location> value = variable.value().location();
                boolean here = value.filter(at -> isInside(credential, at)).isPresent();
                boolean whole = variable.value().isKnown(Replacements::isMask);
                if (here && whole && variable.name().matches(NAME)) {
                    return region(variable.at(), value.get()).map(region -> reference(workload, variable, region));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMask(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each == PlacedText.MASK);
    }

    private static boolean isInside(Credential credential, Location outer) {
        String path = credential.at().path().toString();
        String field = outer.path().toString();
        return path.equals(field) || path.startsWith(field + " ");
    }

    /** The whole item: on one line it is in braces, on two its value comes last; anything else stays as it is. */
    private static Optional<Location> region(Location item, Location value) {
        Optional<Span> whole = item.span();
        Optional<Span> last = value.span();
        if (whole.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int first = whole.get().start().line();
        boolean oneLine = first == whole.get().end().line();
        boolean twoLines =
                last.get().start().line() == first + 1 && last.get().end().line() == first + 1;
        if (!oneLine && !twoLines) {
            return Optional.empty();
        }
        Span span =
                oneLine ? whole.get() : new Span(whole.get().start(), last.get().end());
        return Optional.of(Location.of(item.origin(), span, item.path()));
    }

    private static Replacement reference(Workload workload, EnvVar variable, Location region) {
        String secret = workload.id().name() + "-from-vault";
        return new Replacement(
                region,
                "{name: " + variable.name() + ", valueFrom: {secretKeyRef: {name: " + secret + ", key: "
                        + variable.name() + "}}}",
                "Take " + variable.name() + " from Secret " + secret
                        + ", which must be there first: an operator fills it "
                        + "from Vault with what 'plumbline harden --way vso' or '--way eso' writes.");
    }

    /** A variable of the same container that has the same value. */
    private static Optional<Replacement> command(Workload workload, Credential credential, Facts facts) {
        for (Container container : workload.pod().allContainers()) {
            List<Located<String>> main = new ArrayList<>(container.command());
            main.addAll(container.args());
            Optional<Replacement> found = command(container, main, true, credential, facts);
            for (Probe probe : container.probes()) {
                found = found.isPresent() ? found : command(container, probe.command(), false, credential, facts);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Replacement> command(
            Container container, List<Located<String>> words, boolean main, Credential credential, Facts facts) {
        for (int index = 0; index < words.size(); index++) {
            Located<String> word = words.get(index);
            if (!isInside(credential, word.at())) {
                continue;
            }
            boolean script = index > 0 && words.get(index - 1).value().matches("-[a-z]{0,5}c");
            Optional<String> variable = equal(container, credential, facts);
            boolean readable = script ? isExpanded(word.value()) : main;
            return variable.filter(name -> readable)
                    .map(name -> new Replacement(
                            credential.at(),
                            script ? "${" + name + "}" : "$(" + name + ")",
                            "Name the variable " + name + " of the container, which has the same value."));
        }
        return Optional.empty();
    }

    /** One literal, outside single quotes, so that a shell puts the variable's value there. */
    private static boolean isExpanded(String script) {
        int mask = script.indexOf(PlacedText.MASK);
        int end = mask;
        while (end >= 0 && end < script.length() && script.charAt(end) == PlacedText.MASK) {
            end++;
        }
        return mask >= 0
                && script.indexOf(PlacedText.MASK, end) < 0
                && script.substring(0, mask)
                                        .chars()
                                        .filter(each -> each == '\'')
                                        .count()
                                % 2
                        == 0;
    }

    private static Optional<String> equal(Container container, Credential credential, Facts facts) {
        List<Credential> same = facts.sameValueAs(credential);
        return container.env().stream()
                .filter(variable -> variable.name().matches(NAME))
                .filter(variable -> variable.value()
                        .location()
                        .filter(at -> same.stream()
                                .anyMatch(other -> other.place() == Place.ENV
                                        && other.at().origin().equals(at.origin())
                                        && other.at().path().equals(at.path())))
                        .isPresent())
                .map(EnvVar::name)
                .findFirst();
    }
}
