// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/** All keys of a ConfigMap or Secret as environment variables. */
public record EnvFrom(boolean secret, String object, String prefix, boolean optional, Location at) {}
