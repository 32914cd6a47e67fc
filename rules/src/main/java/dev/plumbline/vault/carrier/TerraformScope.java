// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.model.KeptText;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one Terraform module with what their names stand for: attributes of its resources, locals, and variables with
 * a value in a {@code .tfvars} file or else their default. What another module hands over stays open.
 */
final class TerraformScope {
    /** A file of the module. */
    record Unit(KeptText text, HclBody body) {
        FieldPath start() {
            return text.at().opened("", PathStyle.FIELDS);
        }
    }

    private static final Pattern FILE = Pattern.compile("file\\(\\s*\"([^\"]{1,300})\"\\s*\\)");
    private static final Pattern PRODUCT = Pattern.compile("[0-9]{1,9}(\\s*\\*\\s*[0-9]{1,6}){1,4}");

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Setting> names = new HashMap<>();
    private final Function<String, Optional<Setting.Source>> siblings;

    /** @param siblings finds the text of a file by its base name */
    TerraformScope(Function<String, Optional<Setting.Source>> siblings) {
        this.siblings = siblings;
    }

    /** One scope for each folder or carrier, in the order of their files. */
    static List<TerraformScope> of(List<KeptText> files, Function<String, Optional<Setting.Source>> siblings) {
        Map<String, TerraformScope> scopes = new LinkedHashMap<>();
        for (KeptText file : files) {
            String path = file.origin().path();
            String folder = file.carrier()
                    .map(Object::toString)
                    .orElseGet(() -> path.substring(0, Math.max(0, path.lastIndexOf('/'))));
            scopes.computeIfAbsent(folder, each -> new TerraformScope(siblings))
                    .units
                    .add(new Unit(file, Hcl.read(file.text()).body()));
        }
        List<TerraformScope> all = List.copyOf(scopes.values());
        scopes.forEach((folder, scope) -> all.forEach(caller -> scope.handOver(folder, caller)));
        // Thrice: a reference may point to a local that points to a variable.
        for (int round = 0; round < 3; round++) {
            all.forEach(TerraformScope::index);
        }
        return all;
    }

    /** What a caller passes replaces the default of a variable; callers may differ, so it stays open. */
    private void handOver(String folder, TerraformScope caller) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        for (Unit unit : caller.units) {
            for (HclBlock module : unit.body().blocks("module", 1)) {
                Parameters passed = caller.parameters(unit, module.body(), Map.of());
                String source = passed.text("source").asKnown().orElse("");
                boolean local = source.startsWith(".")
                        && source.substring(source.lastIndexOf('/') + 1).equals(name);
                if (local) {
                    passed.names()
                            .forEach(key -> names.put(
                                    "var." + key,
                                    Setting.open(
                                            "the calling module decides it", "${var." + key + "}", passed.at(key))));
                }
            }
        }
    }

    List<Unit> units() {
        return units;
    }

    private void index() {
        for (Unit unit : units) {
            if (unit.text().key().endsWith(".tfvars")) {
                parameters(unit, unit.body(), Map.of())
                        .settings()
                        .forEach((key, value) -> names.put("var." + key, value));
            }
        }
        for (Unit unit : units) {
            for (HclBlock variable : unit.body().blocks("variable", 1)) {
                parameters(unit, variable.body(), Map.of())
                        .setting("default")
                        .ifPresent(value -> names.putIfAbsent("var." + variable.label(0), value));
            }
            for (HclBody locals : unit.body().bodies("locals")) {
                parameters(unit, locals, Map.of()).settings().forEach((key, value) -> names.put("local." + key, value));
            }
            unit.body().blocks("resource", 2).forEach(resource -> resource(unit, resource));
            for (HclBlock document : unit.body().blocks("data", 2)) {
                if (document.label(0).equals("vault_policy_document")) {
                    Parameters rules = parameters(unit, document.body(), Map.of());
                    names.put(
                            "data.vault_policy_document." + document.label(1) + ".hcl",
                            new Setting.Group(rules.settings(), rules.at()));
                }
            }
        }
    }

    private void resource(Unit unit, HclBlock resource) {
        String name = resource.label(0) + "." + resource.label(1) + ".";
        Parameters attributes = parameters(unit, resource.body(), Map.of());
        attributes.settings().forEach((key, value) -> names.put(name + key, value));
        if (!attributes.has("path")) {
            ResourceTable.defaultPath(resource.label(0), attributes).ifPresent(path -> names.put(name + "path", path));
        }
    }

    /** @param each what {@code each.key} and {@code each.value} stand for */
    Parameters parameters(Unit unit, HclBody body, Map<String, Setting> each) {
        HclSettings settings = new HclSettings(
                unit.text()::at,
                (text, at) -> evaluate(text, at, each),
                (expression, at) -> resolve(expression, at, each));
        return settings.parameters(body, unit.start());
    }

    /** The copies of a resource: one without names where nothing repeats it, none known where only run time counts them. */
    Optional<List<Map<String, Setting>>> copies(Parameters resource) {
        Optional<Setting> forEach = resource.setting("for_each");
        if (forEach.isEmpty()) {
            return Optional.of(List.of(Map.of()));
        }
        List<Map<String, Setting>> copies = new ArrayList<>();
        Setting over = forEach.get();
        over.asMany().ifPresent(many -> many.items().forEach(item -> copies.add(copy(item, item))));
        over.asGroup()
                .ifPresent(group -> group.entries()
                        .forEach((key, value) -> copies.add(copy(Setting.known(key, value.at()), value))));
        boolean known = !copies.isEmpty()
                && copies.stream()
                        .allMatch(each -> each.containsKey("each.key")
                                && each.get("each.key").text().asKnown().isPresent());
        return known ? Optional.of(copies) : Optional.empty();
    }

    private static Map<String, Setting> copy(Setting key, Setting value) {
        Map<String, Setting> each = new LinkedHashMap<>();
        each.put("each.key", key);
        each.put("each.value", value);
        value.asGroup()
                .ifPresent(group -> group.entries().forEach((name, inner) -> each.put("each.value." + name, inner)));
        return each;
    }

    private Optional<Setting> resolve(String expression, Location at, Map<String, Setting> each) {
        String name = expression.strip();
        Optional<Setting> found = Optional.ofNullable(each.get(name)).or(() -> Optional.ofNullable(names.get(name)));
        if (found.isPresent()) {
            return found.map(setting -> moved(setting, at));
        }
        Matcher file = FILE.matcher(name);
        if (file.matches()) {
            String path = file.group(1);
            return siblings.apply(path.substring(path.lastIndexOf('/') + 1))
                    .map(source -> Setting.known(source.text().value(), at).from(source));
        }
        return PRODUCT.matcher(name).matches() ? Optional.of(Setting.known(product(name), at)) : Optional.empty();
    }

    private static String product(String expression) {
        long result = 1;
        for (String factor : expression.split("\\*", -1)) {
            result *= Long.parseLong(factor.strip());
        }
        return Long.toString(result);
    }

    private static Setting moved(Setting found, Location at) {
        return found.text().asKnown().map(text -> Setting.known(text, at)).orElse(found);
    }

    /** {@code "${vault_mount.kv.path}/data/app"}: filled in when every reference is a known text. */
    private Setting evaluate(String text, Location at, Map<String, Setting> each) {
        if (!text.contains("${")) {
            return Setting.known(text, at);
        }
        StringBuilder filled = new StringBuilder();
        boolean complete = true;
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int end = OpenText.endOfExpansion(text, open);
            if (end <= open) {
                return Setting.open("a part of it is an expression", text, at);
            }
            Optional<String> value = resolve(text.substring(open + 2, end - 1), at, each)
                    .flatMap(found -> found.text().asKnown());
            complete &= value.isPresent();
            filled.append(text, from, open).append(value.orElse(text.substring(open, end)));
            from = end;
        }
        filled.append(text.substring(from));
        return complete
                ? Setting.known(filled.toString(), at)
                : Setting.open("a part of it is an expression", filled.toString(), at);
    }
}
