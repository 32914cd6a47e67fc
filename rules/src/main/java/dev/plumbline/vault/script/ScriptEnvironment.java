// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import java.util.Map;
import java.util.Set;

/**
 * The variables that a script finds when it starts.
 *
 * @param others names that are set to something that is not known
 */
public record ScriptEnvironment(Map<String, String> known, Set<String> others) {
    /** Nothing is known: a file that somebody runs. */
    public static final ScriptEnvironment OPEN = new ScriptEnvironment(Map.of(), Set.of());

    public ScriptEnvironment {
        known = Map.copyOf(known);
        others = Set.copyOf(others);
    }
}
