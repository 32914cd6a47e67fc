// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.Optional;

/** DNS names as SPIRE's server accepts them for an X.509-SVID. */
public final class DnsName {
    private DnsName() {}

    /** What is wrong with a name, as half a sentence; empty when the server takes it. */
    public static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (name.length() > 253) {
            return Optional.of("it is longer than 253 characters");
        }
        String[] labels = name.split("\\.", -1);
        for (int index = 0; index < labels.length; index++) {
            String label = labels[index];
            if (label.contains("*") && !(label.equals("*") && index == 0 && labels.length > 1)) {
                return Optional.of("an asterisk stands elsewhere than as the whole first label");
            }
            if (!label.equals("*")) {
                Optional<String> fault = labelFault(label);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /** True when the wildcard name covers the other one, which SPIRE refuses inside one entry. */
    public static boolean covers(String wildcard, String name) {
        int dot = name.indexOf('.');
        return wildcard.startsWith("*.")
                && dot > 0
                && !name.startsWith("*")
                && name.substring(dot).equals(wildcard.substring(1));
    }

    private static Optional<String> labelFault(String label) {
        if (label.isEmpty()) {
            return Optional.of("one of its labels is empty");
        }
        if (label.length() > 63) {
            return Optional.of("one of its labels is longer than 63 characters");
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            return Optional.of("one of its labels begins or ends with a dash");
        }
        boolean sound = label.chars()
                .allMatch(character -> (character >= 'a' && character <= 'z')
                        || (character >= 'A' && character <= 'Z')
                        || (character >= '0' && character <= '9')
                        || character == '-');
        return sound ? Optional.empty() : Optional.of("it has characters that no DNS name has");
    }
}
