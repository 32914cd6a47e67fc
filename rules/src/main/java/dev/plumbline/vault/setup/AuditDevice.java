// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;

/** An audit device with its options. */
public record AuditDevice(
        ObjectId id, String path, Value<String> type, Parameters options, Carrier carrier, Location at)
        implements Subject {}
