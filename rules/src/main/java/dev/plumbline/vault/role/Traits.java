// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

/**
 * Behaviour that differs between versions and products; data in {@code behaviour.txt}.
 *
 * @param refusesUnboundAudience a JWT login with an audience is refused when the role binds none (CVE-2024-5798)
 */
public record Traits(boolean refusesUnboundAudience) {
    /** What every supported version does. */
    public static final Traits CURRENT = new Traits(true);
}
