// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The injector's annotations on one object, without their prefix.
 *
 * @param prefix the vocabulary in which they are spelled, empty without any
 */
public record InjectorAnnotations(String prefix, Map<String, Located<String>> all) {
    public static final String VAULT = "vault.hashicorp.com/";

    /** The prefixes of OpenBao's fork of the injector. */
    public static final List<String> OPENBAO = List.of("openbao.org/", "bao.openbao.org/", "openbao.openbao.org/");

    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    public InjectorAnnotations {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    public static InjectorAnnotations of(Metadata metadata) {
        Map<String, Located<String>> found = new LinkedHashMap<>();
        String used = "";
        for (Map.Entry<String, Located<String>> each : metadata.annotations().entrySet()) {
            String prefix = prefixOf(each.getKey());
            if (!prefix.isEmpty()) {
                found.put(each.getKey().substring(prefix.length()), each.getValue());
                used = prefix;
            }
        }
        return new InjectorAnnotations(used, found);
    }

    private static String prefixOf(String key) {
        if (key.startsWith(VAULT)) {
            return VAULT;
        }
        return OPENBAO.stream().filter(key::startsWith).findFirst().orElse("");
    }

    public boolean isRequested() {
        return flag("agent-inject").isKnown(Boolean::booleanValue);
    }

    /** The first of these that is set. */
    public Value<String> text(String... names) {
        for (String name : names) {
            Located<String> value = all.get(name);
            if (value != null) {
                boolean expression = value.value().contains("{{") && !name.contains("template");
                return expression
                        ? Value.unknown("a template expression decides it", value.at())
                        : Value.known(value.value(), value.at());
            }
        }
        return Value.absent();
    }

    public Value<Boolean> flag(String name) {
        return text(name).map(TRUE::contains);
    }

    public Optional<Location> at(String name) {
        return Optional.ofNullable(all.get(name)).map(Located::at);
    }
}
