// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/** A volume of a pod. */
public record Volume(String name, VolumeSource source, Location at) {}
