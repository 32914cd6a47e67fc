// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclBlock;
import dev.plumbline.manifest.embedded.HclBody;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.HclSettings;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SPIRE servers whose authority or keys lie in Vault. See {@code doc/plugin_server_upstreamauthority_vault.md} and
 * {@code doc/plugin_server_keymanager_hashicorp_vault.md} of spiffe/spire.
 */
public final class SpireClients {
    private static final Map<String, String> PLUGINS =
            Map.of("UpstreamAuthority", "vault", "KeyManager", "hashicorp_vault");

    private SpireClients() {}

    static List<VaultClient> of(Inventory inventory) {
        List<VaultClient> found = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            String value = text.text().value();
            boolean server =
                    value.contains("vault") && (value.contains("UpstreamAuthority") || value.contains("KeyManager"));
            if (server) {
                clients(text, found);
            }
        }
        return found;
    }

    private static void clients(KeptText text, List<VaultClient> into) {
        for (HclBody plugins : Hcl.read(text.text()).body().bodies("plugins")) {
            for (String type : List.of("UpstreamAuthority", "KeyManager")) {
                for (HclBlock block : plugins.blocks(type, 1)) {
                    Optional<HclBody> data = block.body().body("plugin_data");
                    if (block.label(0).equals(PLUGINS.get(type)) && data.isPresent()) {
                        into.add(client(text, type, block, data.get()));
                    }
                }
            }
        }
    }

    private static VaultClient client(KeptText text, String type, HclBlock block, HclBody data) {
        FieldPath path =
                text.at().opened("", PathStyle.FIELDS).key("plugins").key(type).key(block.label(0));
        Parameters settings = new HclSettings(text::at, Setting.Evaluation.TEMPLATE, HclSettings.NONE)
                .parameters(data, path.key("plugin_data"));
        Location at = text.at(block.name().span(), path);
        Connection connection = new Connection(
                settings.text("vault_addr"),
                settings.flag("insecure_skip_verify"),
                settings.text("ca_cert_path"),
                settings.text("namespace"));
        boolean signs = type.equals("UpstreamAuthority");
        String mount = settings.text(signs ? "pki_mount_point" : "transit_engine_path")
                .asKnown()
                .orElse(signs ? "pki" : "transit");
        String asked = KvPath.trim(mount) + (signs ? "/root/sign-intermediate" : "/sign/+");
        ObjectId holder = text.carrier().orElseGet(() -> TextFile.idOf(text.origin()));
        return VaultClient.whole(
                Mechanism.SPIRE_SERVER,
                holder,
                "",
                connection,
                login(settings, at),
                VaultClient.Usage.of(List.of(Request.of(asked, Capability.UPDATE, at)), List.of()),
                at);
    }

    private static Login login(Parameters settings, Location otherwise) {
        Map<String, Login.Kind> kinds = Map.of(
                "token_auth",
                Login.Kind.TOKEN,
                "approle_auth",
                Login.Kind.APPROLE,
                "cert_auth",
                Login.Kind.CERTIFICATE);
        for (Map.Entry<String, Login.Kind> kind : kinds.entrySet()) {
            Optional<Setting> block = settings.setting(kind.getKey());
            if (block.isPresent()) {
                return Login.stored(
                        kind.getValue(),
                        Value.absent(),
                        Value.absent(),
                        block.get().at());
            }
        }
        Optional<Setting.Group> kubernetes = settings.setting("k8s_auth").flatMap(Setting::asGroup);
        if (kubernetes.isEmpty()) {
            return Login.unknown(otherwise);
        }
        Parameters block =
                Parameters.of(kubernetes.get().entries(), kubernetes.get().at());
        Value<String> mount = block.text("k8s_auth_mount_point").map(VaultSetup::mountPath);
        return new Login(
                Login.Kind.SERVICE_ACCOUNT,
                mount.or(Value.known("kubernetes", block.at())),
                block.text("k8s_auth_role_name"),
                Login.Account.none(),
                Value.absent(),
                block.at());
    }
}
