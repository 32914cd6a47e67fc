// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Which mount and role each client asks for, of what carriers set up; looked up once a client. */
final class AskedRoles {
    private final VaultSetup setup;
    private final Map<VaultClient, Optional<VaultRole>> asked = new IdentityHashMap<>();

    AskedRoles(VaultSetup setup) {
        this.setup = setup;
    }

    /** Of several carriers the one that configures it, then the one that enables it: others only know its roles. */
    Optional<VaultAuthMount> mount(String path) {
        return setup.authMounts(path).stream()
                .min(Comparator.comparing(VaultAuthMount::configured)
                        .thenComparing(VaultAuthMount::declared)
                        .reversed());
    }

    /** The role that a client asks for, when it was read; where it names none, the mount's default. */
    Optional<VaultRole> role(VaultClient client) {
        return asked.computeIfAbsent(client, this::find);
    }

    private Optional<VaultRole> find(VaultClient client) {
        Login login = client.login();
        Optional<String> mount = login.mount().asKnown();
        Optional<String> name = login.role().asKnown().or(() -> mount.flatMap(this::defaultRole));
        return mount.flatMap(
                path -> name.flatMap(role -> setup.roles(path, role).stream().findFirst()));
    }

    private Optional<String> defaultRole(String mount) {
        return mount(mount).flatMap(each -> each.config().text("default_role").asKnown());
    }
}
