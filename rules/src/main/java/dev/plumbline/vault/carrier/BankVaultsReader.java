// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Node;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configuration of the bank-vaults configurer: {@code spec.externalConfig} of its custom resource, or a file of the
 * same shape. {@code ${env …}} and {@code ${accessor}} are filled in by the configurer.
 */
public final class BankVaultsReader {
    private final Carrier carrier;
    private final List<ApiCall> calls = new ArrayList<>();

    private BankVaultsReader(Carrier carrier) {
        this.carrier = carrier;
    }

    public static List<ApiCall> read(Node root, FieldPath path, Placing placing, Carrier carrier) {
        BankVaultsReader reader = new BankVaultsReader(carrier);
        Setting.Evaluation evaluation = (text, at) -> text.contains("${") && OpenText.isOpen(text)
                ? Setting.open("the configurer fills in a part of it", text, at)
                : Setting.known(text, at);
        Parameters all = new SettingReader(placing, evaluation).parameters(root, path);
        groups(all, "policies").forEach(reader::policy);
        groups(all, "auth").forEach(reader::auth);
        groups(all, "secrets").forEach(reader::engine);
        groups(all, "audit").forEach(reader::audit);
        groups(all, "startupSecrets").forEach(reader::secret);
        return List.copyOf(reader.calls);
    }

    private static List<Parameters> groups(Parameters from, String name) {
        List<Parameters> groups = new ArrayList<>();
        from.setting(name)
                .flatMap(Setting::asMany)
                .ifPresent(many -> many.items()
                        .forEach(item -> item.asGroup()
                                .ifPresent(group -> groups.add(Parameters.of(group.entries(), group.at())))));
        return groups;
    }

    private void call(Verb verb, String path, Parameters parameters, Location at) {
        calls.add(new ApiCall(verb, Setting.known(path, at), parameters, carrier, at));
    }

    private void policy(Parameters policy) {
        policy.text("name").asKnown().ifPresent(name -> {
            Map<String, Setting> settings = new LinkedHashMap<>();
            policy.setting("rules").ifPresent(rules -> settings.put("policy", rules));
            Location at = policy.at("name");
            call(Verb.WRITE, "sys/policies/acl/" + name, Parameters.of(settings, at), at);
        });
    }

    private void auth(Parameters auth) {
        Optional<String> type = auth.text("type").asKnown();
        Optional<String> path = auth.text("path").asKnown().or(() -> type);
        if (type.isEmpty() || path.isEmpty()) {
            return;
        }
        Location at = auth.at("type");
        call(Verb.WRITE, "sys/auth/" + path.get(), auth, at);
        auth.setting("config")
                .flatMap(Setting::asGroup)
                .ifPresent(config -> call(
                        Verb.WRITE,
                        "auth/" + path.get() + "/config",
                        Parameters.of(config.entries(), config.at()),
                        config.at()));
        for (Parameters role : groups(auth, "roles")) {
            role.text("name")
                    .asKnown()
                    .ifPresent(name -> call(
                            Verb.WRITE,
                            "auth/" + path.get() + (type.get().equals("cert") ? "/certs/" : "/role/") + name,
                            role,
                            role.at("name")));
        }
    }

    private void engine(Parameters engine) {
        Optional<String> type = engine.text("type").asKnown();
        Optional<String> path = engine.text("path").asKnown().or(() -> type);
        if (type.isEmpty() || path.isEmpty()) {
            return;
        }
        call(Verb.WRITE, "sys/mounts/" + path.get(), engine, engine.at("type"));
        Optional<Setting.Group> configuration = engine.setting("configuration").flatMap(Setting::asGroup);
        if (configuration.isEmpty()) {
            return;
        }
        Parameters below =
                Parameters.of(configuration.get().entries(), configuration.get().at());
        for (String word : below.names()) {
            for (Parameters entry : groups(below, word)) {
                String name =
                        entry.text("name").asKnown().map(text -> "/" + text).orElse("");
                call(Verb.WRITE, path.get() + "/" + word + name, entry, entry.at("name"));
            }
        }
    }

    private void audit(Parameters audit) {
        Optional<String> path =
                audit.text("path").asKnown().or(() -> audit.text("type").asKnown());
        path.ifPresent(name -> call(Verb.WRITE, "sys/audit/" + name, audit, audit.at("type")));
    }

    private void secret(Parameters secret) {
        secret.text("path")
                .asKnown()
                .ifPresent(path ->
                        call(Verb.WRITE, path, Parameters.of(data(secret), secret.at("path")), secret.at("path")));
    }

    private static Map<String, Setting> data(Parameters secret) {
        return secret.setting("data")
                .flatMap(Setting::asGroup)
                .map(Setting.Group::entries)
                .orElse(Map.of());
    }
}
