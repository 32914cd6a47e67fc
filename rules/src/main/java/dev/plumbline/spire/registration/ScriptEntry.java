// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.CommandLine;
import dev.plumbline.spire.text.GoDuration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A registration entry that a script or a job creates with {@code spire-server entry create}.
 *
 * @param carrier what holds the script
 * @param ordinal among the entries of one carrier, from 0
 */
public record ScriptEntry(
        ObjectId carrier,
        int ordinal,
        Value<String> spiffeId,
        Value<String> parentId,
        List<Value<String>> selectors,
        CommandLine command,
        Location at)
        implements Registration {
    public ScriptEntry {
        selectors = List.copyOf(selectors);
    }

    /** Identified by its carrier and its number in it, since no object is the entry. */
    @Override
    public ObjectId id() {
        return new ObjectId(
                "", "RegistrationEntry", carrier.namespace(), carrier.kind() + "/" + carrier.name() + "/" + ordinal);
    }

    @Override
    public String words() {
        return "spire-server entry create in " + carrier;
    }

    /** Set for entries of nodes, which other entries name as parent. */
    public boolean isNodeAlias() {
        return command.toggle("node").map(Located::value).orElse(false);
    }

    public boolean isTrue(String flag) {
        return command.toggle(flag).map(Located::value).orElse(false);
    }

    /** Lifetime in seconds by the flag, absent when it is not given. */
    public Optional<Duration> ttl(String flag) {
        return command.flag(flag).map(Located::value).flatMap(text -> GoDuration.parse(text + "s"));
    }
}
