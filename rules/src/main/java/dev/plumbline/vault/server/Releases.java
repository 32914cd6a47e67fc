// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.vault.DataTable;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which releases still get fixes, and what was published about them; data in {@code support.txt} and {@code advisories.txt}. */
public final class Releases {
    /** The day whose knowledge the tables hold. */
    public static final String TABLE_DATE = "2026-11-22";

    /**
     * A published weakness.
     *
     * @param needs what must be seen in the estate for it to matter, empty for nothing
     */
    public record Advisory(
            String id, VaultVersion from, VaultVersion fixed, Severity severity, String needs, String what) {}

    private Releases() {}

    /** Since when the branch of a version gets no fixes; empty while it does, or when it is not in the table. */
    public static Optional<String> endOf(Product product, VaultVersion version) {
        return DataTable.rows("support.txt").stream()
                .filter(row ->
                        row.get(0).equals(product.program()) && row.get(1).equals(version.branch()))
                .map(row -> row.get(2))
                .findFirst();
    }

    /** What is published about a version. */
    public static List<Advisory> advisories(Product product, VaultVersion version) {
        List<Advisory> found = new ArrayList<>();
        for (List<String> row : DataTable.rows("advisories.txt")) {
            Optional<VaultVersion> from = VaultVersion.parse(row.get(2));
            Optional<VaultVersion> fixed = VaultVersion.parse(row.get(3));
            boolean concerns = row.get(1).equals(product.program());
            if (concerns
                    && from.isPresent()
                    && fixed.isPresent()
                    && !version.isBefore(from.get())
                    && version.isBefore(fixed.get())) {
                Severity severity = Severity.valueOf(row.get(4).toUpperCase(Locale.ROOT));
                found.add(new Advisory(row.get(0), from.get(), fixed.get(), severity, row.get(5), row.get(6)));
            }
        }
        return found;
    }
}
