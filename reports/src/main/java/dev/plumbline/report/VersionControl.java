// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The revision that was scanned.
 *
 * @param repository address of the repository; a user name, password or token in it is dropped
 * @param revision commit
 * @param branch empty when none is checked out
 */
public record VersionControl(String repository, String revision, String branch) {
    // A remote's address often carries a token: https://user:token@host/path.
    private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]{0,20}://)[^/]{0,2000}@");
    private static final Pattern SSH = Pattern.compile("^[^@/:]{1,200}@([^:/]{1,255}):(?!/)(.{1,2000})$");

    public VersionControl {
        requireNonNull(revision, "revision");
        requireNonNull(branch, "branch");
        String address = SSH.matcher(repository).replaceFirst("ssh://$1/$2");
        address = USER.matcher(address).replaceFirst("$1");
        int query = address.indexOf('?');
        repository = query < 0 ? address : address.substring(0, query);
    }
}
