// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Listing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.report.Roots;
import dev.plumbline.report.json.PrettyJson;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes what a shard gathered, one object a line. */
public final class PartWriter {
    private final PartHead head;
    private final Marks marks;
    private final Roots roots;

    /** @param roots tells what reports call files */
    public PartWriter(PartHead head, Marks marks, Roots roots) {
        this.head = head;
        this.marks = marks;
        this.roots = roots;
    }

    /**
     * Writes a part.
     *
     * @param intake everything that was gathered; of its pieces those are written that the shard owns
     * @param rendered where rendered texts come from
     */
    public void write(Intake intake, List<RenderedText> rendered, Appendable target) throws IOException {
        try (JsonGenerator out = PrettyJson.compact(target)) {
            out.writeStartObject();
            out.writeStringField("schema", PartFormat.SCHEMA);
            HeadJson.write(out, head);
            out.writeArrayFieldStart("objects");
            List<Piece> files = intake.files();
            for (int rank = 0; rank < files.size(); rank++) {
                object(out, rank, files.get(rank));
            }
            if (intake.cluster().isPresent()) {
                for (Piece piece : intake.cluster().get().pieces()) {
                    object(out, -1, piece);
                }
            }
            out.writeEndArray();
            listings(out, intake.listings());
            out.writeArrayFieldStart("rendered");
            for (RenderedText text : rendered) {
                out.writeRaw('\n');
                RenderedJson.write(out, text);
            }
            out.writeEndArray();
            places(out, intake, rendered);
            out.writeRaw('\n');
            ReachJson.write(out, "files", intake.fileCoverage());
            if (intake.cluster().isPresent()) {
                out.writeRaw('\n');
                LiveJson.write(out, intake.cluster().get());
            }
            out.writeEndObject();
        }
        target.append('\n');
    }

    private void object(JsonGenerator out, int rank, Piece piece) throws IOException {
        if (!head.shard().owns(piece.gathered().object().id())) {
            return;
        }
        out.writeRaw('\n');
        out.writeStartObject();
        if (rank >= 0) {
            out.writeNumberField("rank", rank);
        }
        PieceJson.write(out, piece, marks);
        out.writeEndObject();
    }

    private static void listings(JsonGenerator out, List<Listing> listings) throws IOException {
        out.writeArrayFieldStart("listings");
        for (Listing listing : listings) {
            out.writeRaw('\n');
            out.writeStartObject();
            out.writeStringField("unit", listing.unit());
            out.writeStringField("path", listing.path());
            out.writeStringField("group", listing.group());
            out.writeStringField("kind", listing.kind());
            out.writeStringField("namespace", listing.namespace());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Merge may run elsewhere, where nobody can tell any more what lies in the repository. */
    private void places(JsonGenerator out, Intake intake, List<RenderedText> rendered) throws IOException {
        out.writeArrayFieldStart("places");
        for (String path : paths(intake, rendered)) {
            Roots.Place place = roots.place(Origin.file(path));
            if (place.equals(new Roots.Place(Roots.ROOT, path))) {
                out.writeString(path);
                continue;
            }
            out.writeStartObject();
            out.writeStringField("file", path);
            out.writeStringField("base", place.base());
            out.writeStringField("path", place.path());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private Set<String> paths(Intake intake, List<RenderedText> rendered) {
        Set<String> paths = new TreeSet<>(head.scanned());
        paths.addAll(intake.fileCoverage().reach().files());
        intake.fileCoverage().gaps().forEach(gap -> {
            paths.add(gap.what());
            gap.at().map(Location::origin).map(Origin::path).ifPresent(paths::add);
        });
        intake.files().forEach(piece -> paths.add(piece.gathered().origin().path()));
        for (RenderedText text : rendered) {
            text.exact().forEach(each -> paths.add(each.file()));
            text.lines().forEach(each -> paths.add(each.file()));
        }
        return paths;
    }
}
