// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import java.util.Locale;

/** The hops in the order in which a secret is reached. */
public enum HopName {
    SERVICE_ACCOUNT,
    REGISTRATION,
    IDENTITY,
    SOCKET,
    ADDRESS,
    MOUNT,
    ISSUER,
    AUDIENCE,
    ROLE,
    POLICY,
    PATH,
    DELIVERY,
    LOGIN;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
