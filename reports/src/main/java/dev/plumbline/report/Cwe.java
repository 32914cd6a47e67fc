// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.rule.Family;
import dev.plumbline.rule.RuleInfo;

/** The weakness, in the words of MITRE's Common Weakness Enumeration, that a rule finds. */
public enum Cwe {
    CWE_284(284, "Improper Access Control"),
    CWE_287(287, "Improper Authentication"),
    CWE_295(295, "Improper Certificate Validation"),
    CWE_312(312, "Cleartext Storage of Sensitive Information"),
    CWE_319(319, "Cleartext Transmission of Sensitive Information"),
    CWE_522(522, "Insufficiently Protected Credentials"),
    CWE_653(653, "Improper Isolation or Compartmentalization"),
    CWE_732(732, "Incorrect Permission Assignment for Critical Resource"),
    CWE_798(798, "Use of Hard-coded Credentials"),
    CWE_1188(1188, "Initialization of a Resource with an Insecure Default");

    private final int number;
    private final String title;

    Cwe(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** {@code CWE-798}. */
    public String id() {
        return "CWE-" + number;
    }

    public String title() {
        return title;
    }

    /** One weakness a rule; words of its id say more than its family. */
    public static Cwe of(RuleInfo rule) {
        String id = rule.id();
        if (rule.family() == Family.CREDENTIAL) {
            return id.endsWith("in-secret") ? CWE_312 : CWE_798;
        }
        if (id.contains("plain-http") || id.contains("tls-off") || id.contains("without-tls")) {
            return CWE_319;
        }
        if (id.contains("tls") || id.contains("certificate")) {
            return CWE_295;
        }
        return switch (rule.family()) {
            case CREDENTIAL -> CWE_798;
            case EXPOSURE -> CWE_732;
            case IDENTITY, CHAIN -> CWE_287;
            case SPIRE -> CWE_1188;
            case VAULT -> CWE_284;
            case DELIVERY -> CWE_522;
        };
    }
}
