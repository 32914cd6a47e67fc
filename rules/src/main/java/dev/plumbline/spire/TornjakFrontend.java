// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Environment;
import dev.plumbline.spire.install.Installed;

/** Tornjak's web pages. */
public record TornjakFrontend(Installed as) implements Component {
    /** A setting that it reads from its environment. */
    public Value<String> variable(String name) {
        return as.container()
                .map(container -> new Environment(container).value(name))
                .orElseGet(Value::absent);
    }
}
