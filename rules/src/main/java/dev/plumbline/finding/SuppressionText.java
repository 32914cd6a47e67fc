// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.ObjectId;

/** The annotation {@code plumbline.dev/suppress} of an object, not yet read; credentials in it are masked. */
public record SuppressionText(String estate, ObjectId subject, Origin origin, PlacedText text) {}
