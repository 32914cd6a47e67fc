// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.TreeKeeper;
import dev.plumbline.model.Resource;
import dev.plumbline.report.json.PrettyJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes down the masked trees of a shard's own objects as soon as they are examined; text takes far less memory than trees. */
public record MaskedTrees(Shard shard) implements TreeKeeper {
    @Override
    public String keep(Resource masked) {
        if (!shard.owns(masked.id())) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (JsonGenerator out = PrettyJson.compact(text)) {
            NodeJson.write(out, PayloadPruning.of(masked));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return text.toString();
    }
}
