// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.Set;

/** Ends of host names that are common in configuration; not a registry. */
final class TopDomains {
    private static final Set<String> ENDS = Set.of(
            "com", "org", "net", "io", "dev", "app", "cloud", "local", "internal", "svc", "cluster", "lan", "corp", "test", "example",
            "invalid", "localhost", "localdomain", "edu", "gov", "mil", "int", "info", "biz", "ai", "co", "me", "tv", "xyz", "tech",
            "online", "site", "systems", "tools", "sh", "run", "ly", "eu", "de", "fr", "uk", "us", "ca", "au", "jp", "cn", "ru", "br",
            "in", "it", "es", "nl", "pl", "se", "no", "fi", "dk", "ch", "at", "be", "cz", "ie", "kr", "tw", "za", "nz", "mx", "ar",
            "default", "home", "arpa", "onion", "k8s", "intra", "prod", "staging", "consul", "pt", "gr", "tr", "ua", "hu", "ro", "sk", "id",
            "sg", "hk", "my", "th", "vn", "ph", "il", "ae", "ke", "ng", "cl", "pe", "lt", "lv", "ee", "lu", "is", "gg", "to", "cc", "ws");

    private TopDomains() {}

    static boolean contains(String end) {
        return ENDS.contains(end.endsWith(".") ? end.substring(0, end.length() - 1) : end);
    }
}
