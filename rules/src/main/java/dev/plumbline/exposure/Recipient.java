// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.manifest.Location;

/** Who gets what a binding gives, and where the binding says so. */
public record Recipient(Identity identity, Location at) {}
