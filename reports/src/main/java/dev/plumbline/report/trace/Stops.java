// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.trace;

/** What somebody sees in a log when a hop is broken, as the beginning of a sentence. */
final class Stops {
    private Stops() {}

    /** @param hop as reports name it */
    static String at(String hop) {
        return switch (hop) {
            case "service account" -> "Its pods are not created";
            case "registration", "identity" -> "The agent answers \"no identity issued\"";
            case "socket" -> "It does not reach SPIRE's agent";
            case "address" -> "It does not reach Vault";
            case "mount", "issuer", "audience", "role" -> "Vault refuses the login (\"permission denied\")";
            case "policy", "path" -> "Vault refuses the read (\"permission denied\")";
            case "delivery" -> "The process does not find what was fetched";
            default -> "It stops at the " + hop;
        };
    }
}
