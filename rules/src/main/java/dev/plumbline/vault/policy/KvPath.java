// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import java.util.Set;

/** How a secret of a KV mount is spelled on the API: version 2 puts a word between mount and path. */
public final class KvPath {
    private static final Set<String> VERSION_2_WORDS =
            Set.of("data", "metadata", "delete", "undelete", "destroy", "config", "subkeys");

    private KvPath() {}

    /** The path that is read or written for a secret's content. */
    public static String data(String mount, int version, String path) {
        return version == 2 ? join(mount, "data", path) : join(mount, "", path);
    }

    /** The path that is listed for the names below it. */
    public static String listing(String mount, int version, String path) {
        return version == 2 ? join(mount, "metadata", path) : join(mount, "", path);
    }

    /** True when the first segment below the mount is one that version 2 knows. */
    public static boolean hasVersion2Word(String mount, String apiPath) {
        String below = below(mount, apiPath);
        int slash = below.indexOf('/');
        String first = slash < 0 ? below : below.substring(0, slash);
        return VERSION_2_WORDS.contains(first) || first.equals("+") || first.equals("*");
    }

    /** The part of an API path below its mount; the whole path when it lies elsewhere. */
    public static String below(String mount, String apiPath) {
        String prefix = trim(mount) + "/";
        return apiPath.startsWith(prefix) ? apiPath.substring(prefix.length()) : apiPath;
    }

    /** Without slashes at either end. */
    public static String trim(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    private static String join(String mount, String word, String path) {
        StringBuilder joined = new StringBuilder(trim(mount));
        if (!word.isEmpty()) {
            joined.append('/').append(word);
        }
        String rest = path.startsWith("/") ? path.substring(1) : path;
        return rest.isEmpty()
                ? joined.toString()
                : joined.append('/').append(rest).toString();
    }
}
