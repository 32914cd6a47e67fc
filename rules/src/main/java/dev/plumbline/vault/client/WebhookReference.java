// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.policy.Capability;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that the bank-vaults webhook replaces: {@code vault:path#key}, {@code >>vault:path}, {@code ${vault:path#key}}. */
public record WebhookReference(String path, Capability verb, Location at) {
    private static final Pattern WHOLE = Pattern.compile("(>>)?vault:([^#\\s]{1,400})(#.{0,400})?");
    private static final Pattern INLINE = Pattern.compile("\\$\\{(>>)?vault:([^#}\\s]{1,400})(#[^}]{0,400})?}");

    static List<WebhookReference> of(Value<String> value) {
        List<WebhookReference> references = new ArrayList<>();
        String text = value.asKnown().orElse("");
        if (value.location().isEmpty() || !text.contains("vault:")) {
            return references;
        }
        Location at = value.location().get();
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches() && !whole.group(2).equals("login")) {
            references.add(new WebhookReference(whole.group(2), verb(whole.group(1)), at));
            return references;
        }
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            references.add(new WebhookReference(inline.group(2), verb(inline.group(1)), at));
        }
        return references;
    }

    private static Capability verb(@Nullable String marker) {
        return marker == null ? Capability.READ : Capability.UPDATE;
    }
}
