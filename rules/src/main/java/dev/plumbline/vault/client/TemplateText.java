// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.vault.policy.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The secrets that a Consul Template text asks for: {@code {{ with secret "secret/data/app" }}}. */
public final class TemplateText {
    private static final Pattern CALL =
            Pattern.compile("\\b(secrets?|pkiCert)\\s+[\"`]([^\"`]{1,400})[\"`]([^}]{0,400})");

    private TemplateText() {}

    public static List<Request> requests(PlacedText text, Function<Span, Location> placing) {
        String value = text.value();
        List<Request> requests = new ArrayList<>();
        Matcher call = CALL.matcher(value);
        while (call.find()) {
            int open = value.lastIndexOf("{{", call.start());
            int close = value.lastIndexOf("}}", call.start());
            if (open < 0 || close > open) {
                continue;
            }
            Location at = placing.apply(text.span(call.start(2), call.end(2)));
            requests.add(Request.of(call.group(2), verb(call), at));
        }
        return requests;
    }

    private static Capability verb(Matcher call) {
        String function = call.group(1).toLowerCase(Locale.ROOT);
        boolean writes = function.equals("pkicert") || call.group(3).contains("=");
        return writes ? Capability.UPDATE : function.equals("secrets") ? Capability.LIST : Capability.READ;
    }

    /** True when the text asks for anything. */
    public static boolean asks(String value) {
        return CALL.matcher(value).find() && value.contains("{{");
    }
}
