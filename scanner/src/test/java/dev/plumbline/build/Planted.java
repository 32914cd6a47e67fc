// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

/** The smallest estate with a finding, given to whole programs on standard input. */
final class Planted {
    static final String PASSWORD = "kestrel-harbour-19";

    static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: planted
            data:
              database_password: %s
            """.formatted(PASSWORD);

    private Planted() {}
}
