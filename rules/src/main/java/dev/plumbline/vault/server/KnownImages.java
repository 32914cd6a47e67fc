// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.vault.DataTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is known of images: data with sources, which the user's configuration can extend. */
public final class KnownImages {
    /** What an image is for. */
    public enum Role {
        SERVER,
        INJECTOR,
        CSI_PROVIDER,
        CSI_DRIVER,
        SECRETS_OPERATOR,
        EXTERNAL_SECRETS,
        BANK_VAULTS,
        SECRETS_WEBHOOK,
        COMMUNITY_OPERATOR,
        CONFIG_OPERATOR,
        SIDECAR
    }

    /**
     * One row.
     *
     * @param repository last segments of the repository
     * @param traits what is known beside the role: {@code official}, {@code mount}, {@code audience}
     */
    public record Entry(String repository, Role role, Map<String, String> traits, String source) {
        public Entry {
            traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        }

        public Optional<String> trait(String name) {
            return Optional.ofNullable(traits.get(name));
        }

        public Product product() {
            return trait("product").filter("openbao"::equals).isPresent() ? Product.OPENBAO : Product.VAULT;
        }
    }

    private static final KnownImages SHIPPED = new KnownImages(read(DataTable.rows("images.txt")));

    private final List<Entry> entries;

    private KnownImages(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The table that comes with the program. */
    public static KnownImages shipped() {
        return SHIPPED;
    }

    /** This table with further rows of the same form, which are asked first. */
    public KnownImages and(List<List<String>> rows) {
        List<Entry> both = new ArrayList<>(read(rows));
        both.addAll(entries);
        return new KnownImages(both);
    }

    private static List<Entry> read(List<List<String>> rows) {
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> traits = new LinkedHashMap<>();
            for (String trait : row.get(2).split(" ", -1)) {
                int equals = trait.indexOf('=');
                if (equals > 0) {
                    traits.put(trait.substring(0, equals), trait.substring(equals + 1));
                }
            }
            Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            entries.add(new Entry(row.get(0), role, traits, row.get(3)));
        }
        return entries;
    }

    public Optional<Entry> find(ImageName image) {
        return entries.stream()
                .filter(entry -> image.isFrom(entry.repository()))
                .findFirst();
    }
}
