// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.release;

import dev.plumbline.spire.install.Product;
import dev.plumbline.spire.text.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which releases of a product still get security fixes. */
public record Support(Product product, Version oldest, Version current) {
    private static final List<Support> ALL =
            Table.rows("support.tsv").stream().map(Support::of).toList();

    private static Support of(List<String> row) {
        return new Support(
                Product.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                Version.of(row.get(1)),
                Version.of(row.get(2)));
    }

    public static Optional<Support> of(Product product) {
        return ALL.stream().filter(support -> support.product() == product).findFirst();
    }
}
