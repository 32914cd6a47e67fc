// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import java.util.List;

/**
 * A place where a server takes requests.
 *
 * @param address host and port; absent means {@code 127.0.0.1:8200}
 */
public record Listener(String type, Value<String> address, Parameters settings, Location at) {
    static Listener of(ServerConfig.Block block) {
        return new Listener(block.label(), block.settings().text("address"), block.settings(), block.at());
    }

    /** True when only the pod itself reaches it. */
    public boolean isLocal() {
        return type.equals("unix") || address.isAbsent() || address.isKnown(Listener::isLoopback);
    }

    static boolean isLoopback(String address) {
        String host = address.startsWith("[") ? address.substring(1) : address;
        return host.startsWith("127.") || host.startsWith("localhost") || host.startsWith("::1");
    }

    /** Is TLS on: known unless a part of the block is only known at run time. */
    public Value<Boolean> tls() {
        Value<Boolean> disabled = settings.flag("tls_disable");
        if (disabled.isKnown(Boolean::booleanValue)) {
            return Value.known(false, settings.at("tls_disable"));
        }
        if (disabled.isUnknown()) {
            return Value.unknown("whether TLS is off is decided later", settings.at("tls_disable"));
        }
        boolean files = settings.has("tls_cert_file") && settings.has("tls_key_file");
        boolean issued = List.of("tls_acme_ca_directory", "tls_acme_domains", "tls_acme_cache_path").stream()
                .anyMatch(settings::has);
        return Value.known(files || issued, at);
    }
}
