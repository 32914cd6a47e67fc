// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.TerraformScope.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads Terraform's Vault resources: literals and references to them; every other expression stays open. */
public final class TerraformReader {
    /** A {@code provider "vault"} block. */
    public record Provider(ObjectId holder, Parameters parameters, Location at) {}

    private TerraformReader() {}

    /** True for text that Terraform reads. */
    public static boolean isTerraform(String key) {
        return key.endsWith(".tf") || key.endsWith(".tf.json") || key.endsWith(".tfvars");
    }

    /**
     * The calls of all Terraform files together, since they refer to one another.
     *
     * @param siblings finds the text of a file by its base name
     */
    public static List<ApiCall> read(List<KeptText> files, Function<String, Optional<Setting.Source>> siblings) {
        List<ApiCall> calls = new ArrayList<>();
        for (TerraformScope scope : TerraformScope.of(files, siblings)) {
            Value<String> address = address(scope);
            for (Unit unit : scope.units()) {
                for (HclBlock resource : unit.body().blocks("resource", 2)) {
                    if (ResourceTable.knows(resource.label(0))) {
                        calls.addAll(calls(scope, unit, resource, address));
                    }
                }
            }
        }
        return calls;
    }

    private static List<ApiCall> calls(TerraformScope scope, Unit unit, HclBlock resource, Value<String> address) {
        String type = resource.label(0);
        Location at = unit.text()
                .at(resource.labels().get(1).span(), unit.start().key(type).key(resource.label(1)));
        Carrier carrier = new Carrier(
                Carrier.Kind.TERRAFORM, holder(unit.text()), unit.text().provenance(), address, at);
        Parameters written = scope.parameters(unit, resource.body(), Map.of());
        List<ApiCall> calls = new ArrayList<>();
        for (Map<String, Setting> each : scope.copies(written).orElse(List.of(Map.of()))) {
            Parameters attributes = each.isEmpty() ? written : scope.parameters(unit, resource.body(), each);
            calls.addAll(ResourceTable.calls(type, attributes, carrier, at));
        }
        return calls;
    }

    private static ObjectId holder(KeptText text) {
        return text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
    }

    private static Value<String> address(TerraformScope scope) {
        return providers(scope).stream()
                .flatMap(provider -> provider.parameters().setting("address").stream())
                .findFirst()
                .map(Setting::text)
                .orElseGet(Value::absent);
    }

    /** What the provider blocks set, for rules about how Terraform itself logs in. */
    public static List<Provider> providers(List<KeptText> files) {
        return TerraformScope.of(files, name -> Optional.empty()).stream()
                .flatMap(scope -> providers(scope).stream())
                .toList();
    }

    private static List<Provider> providers(TerraformScope scope) {
        List<Provider> providers = new ArrayList<>();
        for (Unit unit : scope.units()) {
            for (HclBlock block : unit.body().blocks("provider", 1)) {
                if (block.label(0).equals("vault")) {
                    Location at = unit.text()
                            .at(block.labels().get(0).span(), unit.start().key("provider"));
                    providers.add(
                            new Provider(holder(unit.text()), scope.parameters(unit, block.body(), Map.of()), at));
                }
            }
        }
        return providers;
    }
}
