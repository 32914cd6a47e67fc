// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an OpenBao server sets up in itself: {@code audit} stanzas, and the requests of {@code initialize}. See
 * {@code configuration/self-init} in OpenBao's documentation.
 */
final class ServerCalls {
    private ServerCalls() {}

    static List<ApiCall> of(VaultServer server) {
        Carrier carrier = new Carrier(
                Carrier.Kind.SERVER_CONFIGURATION,
                server.id(),
                server.workload().map(Workload::provenance).orElse(Provenance.MANIFEST),
                Value.absent(),
                server.at());
        List<ApiCall> calls = new ArrayList<>();
        for (ServerConfig.Block type : server.config().blocks("audit")) {
            type.settings()
                    .settings()
                    .forEach((path, body) ->
                            body.asGroup().ifPresent(group -> calls.add(audit(type.label(), path, group, carrier))));
        }
        for (ServerConfig.Block step : server.config().blocks("initialize")) {
            step.settings().setting("request").ifPresent(requests -> requests(requests, carrier, calls));
        }
        return calls;
    }

    private static ApiCall audit(String type, String path, Setting.Group body, Carrier carrier) {
        Map<String, Setting> settings = new LinkedHashMap<>(body.entries());
        settings.put("type", Setting.known(type, body.at()));
        return call("sys/audit/" + path, Parameters.of(settings, body.at()), carrier, body.at());
    }

    private static void requests(Setting setting, Carrier carrier, List<ApiCall> into) {
        setting.asMany().ifPresent(many -> many.items().forEach(item -> requests(item, carrier, into)));
        setting.asGroup()
                .ifPresent(group -> group.entries()
                        .values()
                        .forEach(body -> body.asGroup().ifPresent(request -> {
                            Parameters parameters = Parameters.of(request.entries(), request.at());
                            Optional<String> path = parameters.text("path").asKnown();
                            Map<String, Setting> data = parameters
                                    .setting("data")
                                    .flatMap(Setting::asGroup)
                                    .map(Setting.Group::entries)
                                    .orElse(Map.of());
                            path.ifPresent(known -> into.add(
                                    call(known, Parameters.of(data, request.at()), carrier, parameters.at("path"))));
                        })));
    }

    private static ApiCall call(String path, Parameters parameters, Carrier carrier, Location at) {
        return new ApiCall(ApiCall.Verb.WRITE, Setting.known(path, at), parameters, carrier, at);
    }
}
