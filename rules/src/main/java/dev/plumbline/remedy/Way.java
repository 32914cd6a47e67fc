// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import java.util.Locale;

/** The ways on which a secret can be brought to a workload that logs in by identity. */
public enum Way {
    SPIFFE("a JWT-SVID from SPIRE and an Agent beside the program"),
    INJECTOR("the Agent injector"),
    CSI("the secrets store CSI driver"),
    VSO("the Vault Secrets Operator"),
    ESO("the External Secrets Operator"),
    AGENT("an Agent beside the program, with the ServiceAccount's own token");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when the value is copied into a Kubernetes Secret. */
    public boolean copies() {
        return this == VSO || this == ESO;
    }
}
