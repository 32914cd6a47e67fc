// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

/** The two products that speak this API. */
public enum Product {
    VAULT("Vault", "vault"),
    OPENBAO("OpenBao", "bao");

    private final String title;
    private final String program;

    Product(String title, String program) {
        this.title = title;
        this.program = program;
    }

    /** As messages name it. */
    public String title() {
        return title;
    }

    public String program() {
        return program;
    }
}
