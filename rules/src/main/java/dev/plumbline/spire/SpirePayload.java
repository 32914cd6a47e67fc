// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.PlacedText;
import java.util.List;

/** Tells which values of ConfigMaps, Secrets and files hold SPIRE's configuration, while they stream by. */
public final class SpirePayload {
    private static final int LARGEST = 1 << 20;
    /** Each line is a set of words that together make a text worth keeping. */
    private static final List<List<String>> SIGNS = List.of(
            List.of("trust_domain", "server"),
            List.of("trust_domain", "agent"),
            List.of("ca_ttl", "server"),
            List.of("server_address", "agent"),
            List.of("NodeAttestor", "plugin_data"),
            List.of("spire_socket_path"),
            List.of("ControllerManagerConfig"),
            List.of("domain", "workload_api"),
            List.of("domain", "server_api"),
            List.of("domains", "serving_cert_file"),
            List.of("domains", "insecure_addr"),
            List.of("domains", "acme"),
            List.of("svid_file_name"),
            List.of("svidFileName"),
            List.of("jwt_svids"),
            List.of("jwt_bundle_file_name"),
            List.of("spire-server", "entry"));

    private SpirePayload() {}

    /**
     * Whether wiring needs this text.
     *
     * @param key the key of the value, or the file's base name
     */
    public static boolean keeps(String key, PlacedText text) {
        if (text.length() < 8 || text.length() > LARGEST) {
            return false;
        }
        String value = text.value();
        return SIGNS.stream().anyMatch(words -> words.stream().allMatch(value::contains));
    }
}
