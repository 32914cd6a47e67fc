// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SPIFFE helper: writes SVIDs and bundles to files and tells a process when they change. */
public record SpiffeHelper(Installed as) implements Component {
    /** A JWT-SVID that it fetches. */
    public record Jwt(Value<String> audience, List<Located<String>> extraAudiences, Value<String> file, Location at) {
        public Jwt {
            extraAudiences = List.copyOf(extraAudiences);
        }
    }

    /** A setting in either of its spellings: releases up to 0.8 read the older one. */
    public Value<String> text(String key) {
        Value<String> today = set(settings(), key);
        return today.isAbsent() ? set(settings(), older(key)) : today;
    }

    /** The program takes an empty text for one that is not set. */
    private static Value<String> set(Settings settings, String key) {
        Value<String> text = settings.text(key);
        return text.isKnown(String::isEmpty) ? Value.absent() : text;
    }

    /** {@code svid_file_name} as it was written before: {@code svidFileName}. */
    public static String older(String key) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char character : key.toCharArray()) {
            upper |= character == '_';
            if (character != '_') {
                name.append(upper ? Character.toUpperCase(character) : character);
                upper = false;
            }
        }
        return name.toString();
    }

    public List<Jwt> jwts() {
        List<Jwt> jwts = new ArrayList<>();
        settings()
                .blocks("jwt_svids")
                .forEach(block -> jwts.add(new Jwt(
                        set(block, "jwt_audience"),
                        block.texts("jwt_extra_audiences"),
                        set(block, "jwt_svid_file_name"),
                        block.at())));
        return jwts;
    }

    /** The audiences of the JWT-SVIDs that it asks for. */
    public Set<String> audiences() {
        Set<String> audiences = new LinkedHashSet<>();
        for (Jwt jwt : jwts()) {
            jwt.audience().asKnown().ifPresent(audiences::add);
            jwt.extraAudiences().forEach(audience -> audiences.add(audience.value()));
        }
        return audiences;
    }

    /** Whether it keeps running and renews. */
    public Value<Boolean> runsAsDaemon() {
        Optional<Located<Boolean>> flag = as.command().toggle("daemon-mode");
        if (flag.isPresent()) {
            return Value.known(flag.get().value(), flag.get().at());
        }
        Value<Boolean> setting = as.orUnread(settings().flag("daemon_mode"));
        return Defaults.or(setting, true, at());
    }
}
