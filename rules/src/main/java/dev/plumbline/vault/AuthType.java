// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import java.util.Arrays;
import java.util.Optional;

/** The auth methods that matter here, by the plugin's name. */
public enum AuthType {
    JWT("jwt", true),
    OIDC("oidc", true),
    KUBERNETES("kubernetes", true),
    CERT("cert", true),
    SPIFFE("spiffe", true),
    AWS("aws", true),
    AZURE("azure", true),
    GCP("gcp", true),
    APPROLE("approle", false),
    TOKEN("token", false),
    USERPASS("userpass", false),
    LDAP("ldap", false),
    GITHUB("github", false),
    OTHER("", false);

    private final String plugin;
    private final boolean identity;

    AuthType(String plugin, boolean identity) {
        this.plugin = plugin;
        this.identity = identity;
    }

    /** The method of a plugin's name; {@link #OTHER} for one that is not known here. */
    public static AuthType of(String plugin) {
        return known(plugin).orElse(OTHER);
    }

    public static Optional<AuthType> known(String plugin) {
        return Arrays.stream(values())
                .filter(type -> !type.plugin.isEmpty() && type.plugin.equals(plugin))
                .findFirst();
    }

    public String plugin() {
        return plugin;
    }

    /** True when the login proves who the workload is, instead of showing a further secret. */
    public boolean isIdentity() {
        return identity;
    }

    /** True for both faces of the JWT plugin. */
    public boolean isJwt() {
        return this == JWT || this == OIDC;
    }
}
