// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import dev.plumbline.triage.Fields;
import dev.plumbline.vault.server.KnownImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an organisation knows of its own images: mirrors of known ones, and sidecars that fetch secrets. */
final class ImageRows {
    /** Traits of a sidecar: what it asks for when its arguments and variables do not say. */
    private static final List<String> TRAITS =
            List.of("product", "mount", "audience", "kv", "version", "role", "socket", "output", "program");

    private ImageRows() {}

    static List<List<String>> of(List<Fields> items) {
        List<String> kinds = Arrays.stream(KnownImages.Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Fields fields : items) {
            int before = fields.errors();
            String repository = fields.required("repository");
            fields.required("is");
            Optional<String> kind = fields.among("is", "kind of image", kinds);
            List<String> traits = new ArrayList<>();
            for (String trait : TRAITS) {
                fields.text(trait).ifPresent(value -> {
                    if (value.indexOf(' ') >= 0) {
                        fields.error(trait + " has no space in it");
                    }
                    traits.add(trait + "=" + value);
                });
            }
            fields.nothingElse();
            if (fields.errors() == before && kind.isPresent()) {
                rows.add(List.of(repository, kind.get(), String.join(" ", traits), fields.place()));
            }
        }
        return rows;
    }
}
