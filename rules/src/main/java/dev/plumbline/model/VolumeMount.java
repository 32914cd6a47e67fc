// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/** Where a container sees a volume; {@code subPath} is empty when the whole volume is mounted. */
public record VolumeMount(String volume, String mountPath, String subPath, boolean readOnly, Location at) {}
