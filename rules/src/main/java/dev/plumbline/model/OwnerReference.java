// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

/** Who made an object and manages it; only the controller reference counts for folding. */
public record OwnerReference(String group, String kind, String name, boolean controller) {}
