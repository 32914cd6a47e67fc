// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.vault.DataTable;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.vault.server.VaultVersion;
import java.util.List;
import java.util.Optional;

/**
 * Behaviour that differs between versions and products; data in {@code behaviour.txt}.
 *
 * @param refusesUnboundAudience a JWT login with an audience is refused when the role binds none (CVE-2024-5798)
 */
public record Traits(boolean refusesUnboundAudience) {
    /** What every supported version does. */
    public static final Traits CURRENT = new Traits(true);

    private static final String UNBOUND_AUDIENCE = "unbound-audience-refused";

    /** What the servers of an estate do; the laxest of them decides, and without a known version the present behaviour. */
    public static Traits of(List<VaultServer> servers) {
        List<List<String>> rows = DataTable.rows("behaviour.txt");
        for (VaultServer server : servers) {
            Optional<VaultVersion> version = server.version();
            if (version.isPresent() && !isSince(rows, UNBOUND_AUDIENCE, server, version.get())) {
                return new Traits(false);
            }
        }
        return CURRENT;
    }

    /** True when the version is one in which the behaviour holds: at or after the change in its own branch. */
    private static boolean isSince(
            List<List<String>> rows, String behaviour, VaultServer server, VaultVersion version) {
        Optional<VaultVersion> last = Optional.empty();
        for (List<String> row : rows) {
            boolean concerns = row.get(0).equals(behaviour)
                    && row.get(1).equals(server.product().program());
            Optional<VaultVersion> since = concerns ? VaultVersion.parse(row.get(2)) : Optional.empty();
            if (since.isPresent() && since.get().branch().equals(version.branch())) {
                return !version.isBefore(since.get());
            }
            last = since.isPresent() ? since : last;
        }
        return last.isEmpty() || !version.isBefore(last.get());
    }
}
