// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.verdict.UnknownReason;

/** Says "unknown" for a component whose configuration was not read, so that no rule passes it by mistake. */
public final class Unread {
    private Unread() {}

    /** True, and said, when there is no configuration to judge. */
    public static boolean tell(Component component, Verdicts verdicts) {
        Configuration configuration = component.configuration();
        if (configuration instanceof Configuration.Unread unread) {
            verdicts.unknown(unread.reason(), unread.at(), unread.why());
            return true;
        }
        if (configuration instanceof Configuration.Broken broken) {
            verdicts.unknown(UnknownReason.UNPARSEABLE, broken.at(), "its configuration does not parse");
            return true;
        }
        if (configuration instanceof Configuration.Missing missing) {
            verdicts.unknown(UnknownReason.NOT_READ, missing.at(), missing.why());
            return true;
        }
        return false;
    }

    /** True, and said, when a value is only known elsewhere. */
    public static boolean tell(Value<?> value, String what, Verdicts verdicts) {
        if (value instanceof Value.Unknown<?> unknown) {
            Location at = unknown.at();
            verdicts.unknown(UnknownReason.NOT_LITERAL, at, what + " cannot be told: " + unknown.why());
            return true;
        }
        return false;
    }
}
