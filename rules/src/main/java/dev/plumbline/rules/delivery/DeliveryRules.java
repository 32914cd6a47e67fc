// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery;

import dev.plumbline.rule.Rule;
import java.util.List;

/** The rules about how secrets get from Vault to whoever needs them, one line each. */
public final class DeliveryRules {
    public static final List<Rule<?>> ALL = List.of();

    private DeliveryRules() {}
}
