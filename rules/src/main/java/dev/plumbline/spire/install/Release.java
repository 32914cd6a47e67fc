// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.spire.text.Version;
import java.util.Optional;

/** Which release of a product runs: from the image's tag, else from the label that names it. */
public record Release(Value<Version> version, Optional<ImageName> image, Location at) {
    public static Release unknown(String why, Location at) {
        return new Release(Value.unknown(why, at), Optional.empty(), at);
    }

    /** True when it is known to be older. */
    public boolean isBefore(String other) {
        return version.isKnown(found -> found.isBefore(Version.of(other)));
    }

    /** True when it is known to be this one or newer. */
    public boolean isAtLeast(String other) {
        return version.isKnown(found -> found.isAtLeast(Version.of(other)));
    }
}
