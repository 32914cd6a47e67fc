// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.net.URI;

/** The project's addresses, which reports name and never open. */
public final class Home {
    private static final String ADDRESS = "https://plumbline.dev/";

    private Home() {}

    public static URI project() {
        return URI.create(ADDRESS);
    }

    public static URI rule(String id) {
        return URI.create(ADDRESS + "rules/" + id);
    }
}
