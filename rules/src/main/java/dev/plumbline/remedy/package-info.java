// SPDX-License-Identifier: Apache-2.0
/**
 * What to change next for one workload: the manifests, patches and Vault commands that lead it at least one rung higher.
 * Proposes only; whatever it does not know is a blank with a name that says so, never a guess. A patch is RFC 6902 with tests of
 * names before it changes anything: it works for every kind, and it removes a value without showing it.
 */
@NullMarked
package dev.plumbline.remedy;

import org.jspecify.annotations.NullMarked;
