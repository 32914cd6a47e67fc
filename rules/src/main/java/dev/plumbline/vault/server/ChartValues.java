// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.TextFile;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.VaultPayload;
import dev.plumbline.vault.YamlText;
import dev.plumbline.vault.carrier.SettingReader;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Servers that a values file of the official charts asks for, when the file is scanned by itself: dev mode, and the server's
 * configuration as text. See {@code values.yaml} of hashicorp/vault-helm and openbao/openbao-helm.
 */
final class ChartValues {
    private ChartValues() {}

    static List<VaultServer> read(Inventory inventory) {
        List<VaultServer> servers = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            if (text.carrier().isEmpty()
                    && VaultPayload.isChartValues(text.key(), text.text().value())) {
                server(text).ifPresent(servers::add);
            }
        }
        return servers;
    }

    private static Optional<VaultServer> server(KeptText text) {
        FieldPath start = text.at().opened("", PathStyle.FIELDS);
        Parameters root = YamlText.root(text.text())
                .map(node -> new SettingReader(text::at, Setting.Evaluation.TEMPLATE).parameters(node, start))
                .orElseGet(() -> Parameters.of(Map.of(), text.at(text.text().span(), start)));
        Optional<Parameters> server = inside(root, "server");
        boolean off = server.isEmpty()
                || server.get().flag("enabled").isKnown(on -> !on)
                || inside(root, "global")
                        .filter(global -> global.flag("enabled").isKnown(on -> !on))
                        .isPresent();
        if (off) {
            return Optional.empty();
        }
        Optional<Parameters> dev =
                inside(server.get(), "dev").filter(each -> each.flag("enabled").isKnown(on -> on));
        List<ServerConfig.Part> parts = new ArrayList<>();
        if (dev.isEmpty()) {
            config(text, server.get(), parts);
        }
        if (dev.isEmpty() && parts.isEmpty()) {
            return Optional.empty();
        }
        Product product = text.text().value().contains("openbao") ? Product.OPENBAO : Product.VAULT;
        VaultServer.Start how = dev.map(each ->
                        new VaultServer.Start(VaultServer.Start.Mode.DEV_FLAG, Optional.empty(), each.at("enabled")))
                .orElseGet(() -> new VaultServer.Start(
                        VaultServer.Start.Mode.CONFIGURED,
                        Optional.empty(),
                        server.get().at()));
        return Optional.of(new VaultServer(
                TextFile.idOf(text.origin()),
                product,
                Optional.empty(),
                how,
                new ServerConfig(parts),
                Confidence.STRONG,
                dev.map(each -> each.at("enabled")).orElseGet(() -> server.get().at())));
    }

    private static Optional<Parameters> inside(Parameters from, String name) {
        return from.setting(name).flatMap(Setting::asGroup).map(group -> Parameters.of(group.entries(), group.at()));
    }

    private static void config(KeptText text, Parameters server, List<ServerConfig.Part> into) {
        Optional<Parameters> ha =
                inside(server, "ha").filter(each -> each.flag("enabled").isKnown(on -> on));
        Optional<Parameters> raft = ha.flatMap(each -> inside(each, "raft"))
                .filter(each -> each.flag("enabled").isKnown(on -> on));
        Optional<Parameters> chosen = raft.or(() -> ha).or(() -> inside(server, "standalone"));
        chosen.flatMap(each -> each.setting("config"))
                .flatMap(Setting::asText)
                .flatMap(Setting.Text::source)
                .ifPresent(source -> into.add(part(text, source.text(), source.path())));
    }

    private static ServerConfig.Part part(KeptText text, PlacedText config, FieldPath path) {
        return ServerConfigReader.part("values", config, path, text::at, true);
    }
}
