// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.credential.Credential;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Piece;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Subject;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.read.LineageReader;
import dev.plumbline.model.read.ModelReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes and reads one gathered object or file. */
final class PieceJson {
    private PieceJson() {}

    /** The fields of a piece, in an object that says in which order it was read. */
    static void write(JsonGenerator out, Piece piece, Marks marks) throws IOException {
        Gathered gathered = piece.gathered();
        Holder holder = new Holder(gathered.object().id(), gathered.origin(), gathered.provenance());
        out.writeStringField("unit", piece.unit());
        out.writeStringField("path", piece.path());
        PlaceJson.origin(out, "origin", holder.origin());
        out.writeStringField("provenance", Value.word(holder.provenance()));
        IdJson.write(out, "id", holder.id());
        out.writeStringField("digest", marks.of(gathered.digest()));
        if (!(gathered.object() instanceof TextFile)) {
            out.writeFieldName("tree");
            out.writeRawValue(gathered.tree());
        }
        out.writeArrayFieldStart("credentials");
        for (Credential credential : gathered.credentials()) {
            CredentialJson.write(out, credential, holder, marks::of);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("inventory");
        for (InventoryEntry entry : gathered.inventory()) {
            CredentialJson.write(out, entry, holder);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("kept");
        for (KeptText kept : gathered.kept()) {
            KeptJson.write(out, kept, holder);
        }
        out.writeEndArray();
    }

    /** @param values what a value's mark in the part stands for beside other parts */
    static Piece read(Value value, UnaryOperator<ValueFingerprint> values) {
        Holder holder = new Holder(
                IdJson.read(value.get("id")),
                PlaceJson.origin(value.get("origin")),
                value.word("provenance", Provenance.values()));
        Optional<Resource> resource = value.optional("tree").map(tree -> resource(holder, NodeJson.read(tree)));
        Subject object = resource.map(ModelReader::read).orElse(TextFile.of(holder.origin(), holder.provenance()));
        Gathered gathered = new Gathered(
                object,
                holder.origin(),
                holder.provenance(),
                Marks.digest(value.text("digest")),
                value.items("credentials").stream()
                        .map(each -> CredentialJson.read(each, holder, values))
                        .toList(),
                value.items("inventory").stream()
                        .map(each -> CredentialJson.readEntry(each, holder))
                        .toList(),
                value.items("kept").stream()
                        .map(each -> KeptJson.read(each, holder))
                        .toList(),
                List.of(),
                resource.map(LineageReader::read).orElse(Lineage.of(object.id())),
                "");
        return new Piece(value.text("unit"), value.text("path"), gathered);
    }

    private static Resource resource(Holder holder, Node tree) {
        MappingNode root = tree.asMapping().orElseThrow(() -> new MalformedPart("the tree of an object is no mapping"));
        return new Resource(
                holder.id(),
                root.text("apiVersion").orElse(holder.id().group()),
                root,
                List.of(),
                holder.origin(),
                holder.provenance());
    }
}
