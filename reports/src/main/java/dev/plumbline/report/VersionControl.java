// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The revision that was scanned.
 *
 * @param repository address on the web; what could carry a user name, password or token is dropped, and an address that is no
 *     place on the web (a path of this machine) is empty
 * @param revision commit
 * @param branch empty when none is checked out
 */
public record VersionControl(String repository, String revision, String branch) {
    private static final Pattern SHORT = Pattern.compile("(?:[^@/:]{1,200}@)?([A-Za-z0-9.-]{1,255}):(?!/)(.{1,2000})");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,255}(:[0-9]{1,5})?");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9/._~+%-]{0,2000}");
    private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git");

    public VersionControl {
        requireNonNull(revision, "revision");
        requireNonNull(branch, "branch");
        repository = withoutCredentials(repository);
    }

    /** A remote's address often carries a token: {@code https://user:token@host/path}, {@code ?private_token=…}. */
    private static String withoutCredentials(String given) {
        Matcher brief = SHORT.matcher(given);
        String address = brief.matches() ? "ssh://" + brief.group(1) + "/" + brief.group(2) : given;
        int colon = address.indexOf("://");
        if (colon < 0 || !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return "";
        }
        String rest = address.substring(colon + 3).replaceFirst("[?#].*$", "");
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String path = slash < 0 ? "" : rest.substring(slash);
        // A password may hold a slash; then its end stands in what looks like the path.
        boolean plain = HOST.matcher(host).matches() && PATH.matcher(path).matches();
        return plain ? address.substring(0, colon).toLowerCase(Locale.ROOT) + "://" + host + path : "";
    }
}
