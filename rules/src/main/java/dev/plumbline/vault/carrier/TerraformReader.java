// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Terraform's Vault resources: literals and references to literal attributes; everything else stays open. */
public final class TerraformReader {
    private record Unit(KeptText text, HclBody body) {}

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Setting> attributes = new HashMap<>();
    private final Map<String, Parameters> documents = new HashMap<>();

    private TerraformReader() {}

    /** The calls of all Terraform files together, since they refer to one another. */
    public static List<ApiCall> read(List<KeptText> files) {
        TerraformReader reader = new TerraformReader();
        for (KeptText file : files) {
            reader.units.add(new Unit(file, Hcl.read(file.text()).body()));
        }
        // Twice: a reference may point to an attribute that is itself a reference.
        reader.index();
        reader.index();
        return reader.calls();
    }

    private void index() {
        for (Unit unit : units) {
            for (HclBlock resource : unit.body().blocks("resource", 2)) {
                String name = resource.label(0) + "." + resource.label(1);
                parameters(unit, resource.body())
                        .settings()
                        .forEach((key, value) -> attributes.put(name + "." + key, value));
            }
            for (HclBlock document : unit.body().blocks("data", 2)) {
                if (document.label(0).equals("vault_policy_document")) {
                    documents.put(
                            "data.vault_policy_document." + document.label(1) + ".hcl",
                            parameters(unit, document.body()));
                }
            }
            unit.body()
                    .bodies("locals")
                    .forEach(locals -> parameters(unit, locals)
                            .settings()
                            .forEach((key, value) -> attributes.put("local." + key, value)));
        }
    }

    private Parameters parameters(Unit unit, HclBody body) {
        return settings(unit).parameters(body, start(unit));
    }

    private HclSettings settings(Unit unit) {
        Placing placing = unit.text()::at;
        return new HclSettings(placing, this::evaluate, this::resolve);
    }

    private static FieldPath start(Unit unit) {
        return unit.text().at().opened("", PathStyle.FIELDS);
    }

    private Optional<Setting> resolve(String expression, Location at) {
        String name = expression.strip();
        if (documents.containsKey(name)) {
            Map<String, Setting> rules = new LinkedHashMap<>(documents.get(name).settings());
            return Optional.of(new Setting.Group(rules, at));
        }
        return Optional.ofNullable(attributes.get(name)).map(found -> moved(found, at));
    }

    private static Setting moved(Setting found, Location at) {
        return found.text().asKnown().map(text -> Setting.known(text, at)).orElse(found);
    }

    /** {@code "${vault_mount.kv.path}/data/app"}: filled in when every reference is a known text. */
    private Setting evaluate(String text, Location at) {
        if (!text.contains("${")) {
            return Setting.known(text, at);
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int end = OpenText.endOfExpansion(text, open);
            if (end <= open) {
                return Setting.open("a part of it is an expression", text, at);
            }
            Optional<String> value = resolve(text.substring(open + 2, end - 1), at)
                    .flatMap(found -> found.text().asKnown());
            if (value.isEmpty()) {
                return Setting.open("a part of it is an expression", text, at);
            }
            filled.append(text, from, open).append(value.get());
            from = end;
        }
        return Setting.known(filled.append(text.substring(from)).toString(), at);
    }

    private List<ApiCall> calls() {
        List<ApiCall> calls = new ArrayList<>();
        Value<String> address = address();
        for (Unit unit : units) {
            for (HclBlock resource : unit.body().blocks("resource", 2)) {
                String type = resource.label(0);
                if (!ResourceTable.knows(type)) {
                    continue;
                }
                Location at = unit.text()
                        .at(
                                resource.labels().get(1).span(),
                                start(unit).key(type).key(resource.label(1)));
                Carrier carrier = new Carrier(
                        Carrier.Kind.TERRAFORM, holder(unit.text()), unit.text().provenance(), address, at);
                calls.addAll(ResourceTable.calls(type, parameters(unit, resource.body()), carrier, at));
            }
        }
        return calls;
    }

    private static ObjectId holder(KeptText text) {
        return text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
    }

    private Value<String> address() {
        for (Unit unit : units) {
            for (HclBlock provider : unit.body().blocks("provider", 1)) {
                Optional<Setting> address = provider.label(0).equals("vault")
                        ? parameters(unit, provider.body()).setting("address")
                        : Optional.empty();
                if (address.isPresent()) {
                    return address.get().text();
                }
            }
        }
        return Value.absent();
    }

    /** What the provider blocks set, for rules about how Terraform itself logs in. */
    public static List<Provider> providers(List<KeptText> files) {
        TerraformReader reader = new TerraformReader();
        List<Provider> providers = new ArrayList<>();
        for (KeptText file : files) {
            Unit unit = new Unit(file, Hcl.read(file.text()).body());
            for (HclBlock block : unit.body().blocks("provider", 1)) {
                if (block.label(0).equals("vault")) {
                    Location at =
                            file.at(block.labels().get(0).span(), start(unit).key("provider"));
                    providers.add(new Provider(holder(file), reader.parameters(unit, block.body()), at));
                }
            }
        }
        return providers;
    }

    /** A {@code provider "vault"} block. */
    public record Provider(ObjectId holder, Parameters parameters, Location at) {}
}
