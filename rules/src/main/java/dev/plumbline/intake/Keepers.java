// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.spire.SpirePayload;
import dev.plumbline.vault.VaultPayload;
import java.util.List;

/** Everything that may ask for payload to be kept, one line each. */
public final class Keepers {
    public static final List<Keeper> ALL = List.of(SpirePayload::keeps, VaultPayload::keeps);

    private Keepers() {}
}
