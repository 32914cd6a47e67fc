// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Located;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bank-vaults webhook's annotations on one object, without their prefix. */
public record WebhookAnnotations(Map<String, Located<String>> all) {
    /** The prefixes, the deprecated one last. */
    public static final List<String> PREFIXES =
            List.of("secrets-webhook.security.bank-vaults.io/", "vault.security.banzaicloud.io/");

    public WebhookAnnotations {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    public static WebhookAnnotations of(Metadata metadata) {
        Map<String, Located<String>> found = new LinkedHashMap<>();
        for (String prefix : PREFIXES) {
            metadata.annotations().forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    found.putIfAbsent(key.substring(prefix.length()), value);
                }
            });
        }
        return new WebhookAnnotations(found);
    }

    public Value<String> text(String name) {
        Located<String> value = all.get(name);
        return value == null ? Value.absent() : Value.known(value.value(), value.at());
    }
}
