// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.PlainText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.model.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the files of a scan one after the other and keeps what remains of each; everything else goes to the ledger. */
public final class Reading {
    /** A script or policy larger than this is none; Terraform state may be large, and is JSON. */
    private static final int LARGEST_TEXT = 32 << 20;
    /** Policies and roles are small. */
    private static final int LARGEST_WIRING = 256 << 10;

    private final Gathering gathering;
    private final Ledger ledger;
    private final List<Piece> pieces = new ArrayList<>();
    private final Dumps dumps = new Dumps();

    public Reading(Gathering gathering, Ledger ledger) {
        this.gathering = requireNonNull(gathering, "gathering");
        this.ledger = requireNonNull(ledger, "ledger");
    }

    /** What was gathered so far, in the order of reading. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** What the dumps among them list whole. */
    public List<Listing> listings() {
        return dumps.listings();
    }

    /**
     * Tells of a folder before its files are read, so that one which holds a dump is recognised.
     *
     * @param paths inside the unit, {@code /} separated
     */
    public void folder(String unit, Collection<String> paths) {
        dumps.folder(unit, paths);
    }

    /**
     * Reads one file in the role that its name gives it.
     *
     * @param unit what the file may be joined with at most, see {@link Piece}
     * @param path inside the unit, {@code /} separated
     */
    public void read(String unit, String path, Origin origin, InputStream input) throws IOException {
        String baseName = path.substring(path.lastIndexOf('/') + 1);
        FileRole role = FileRole.of(baseName);
        if (role == FileRole.MANIFEST && baseName.endsWith(".json")) {
            readJson(unit, path, origin, input, FileRole.isTemplate(baseName));
            return;
        }
        if (role == FileRole.MANIFEST) {
            readManifest(unit, path, origin, input, FileRole.isTemplate(baseName));
            return;
        }
        byte[] bytes = input.readNBytes(LARGEST_TEXT + 1);
        boolean manifest = role == FileRole.VALUES && (bytes.length > LARGEST_TEXT || ObjectProbe.finds(origin, bytes));
        if (manifest) {
            // What is called …-values.yaml and holds objects is a manifest, such as a chart that was rendered.
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), input);
            readManifest(unit, path, origin, whole, false);
            return;
        }
        readText(unit, path, origin, bytes, role == FileRole.VALUES ? Provenance.TEMPLATE : Provenance.MANIFEST);
    }

    /** JSON holds objects, or a policy or role; only a small file is asked which. */
    private void readJson(String unit, String path, Origin origin, InputStream input, boolean template)
            throws IOException {
        byte[] bytes = input.readNBytes(LARGEST_WIRING + 1);
        String baseName = path.substring(path.lastIndexOf('/') + 1);
        boolean wiring = bytes.length <= LARGEST_WIRING
                && gathering.isWiring(baseName, PlainText.of(origin, bytes, problem -> {}))
                && !ObjectProbe.finds(origin, bytes);
        if (wiring) {
            readText(unit, path, origin, bytes, template ? Provenance.TEMPLATE : Provenance.MANIFEST);
            return;
        }
        readManifest(unit, path, origin, new SequenceInputStream(new ByteArrayInputStream(bytes), input), template);
    }

    /** Reads Kubernetes objects, whatever the file is called. */
    public void readManifest(String unit, String path, Origin origin, InputStream input, boolean template)
            throws IOException {
        ManifestSink sink = new ManifestSink(unit, path, template);
        ManifestReader.read(origin, input, sink);
        ledger.file(origin.path());
        if (sink.problems == 0) {
            dumps.list(sink.listings);
        }
        if (sink.objects == 0 && sink.problems == 0) {
            ledger.passedOver("no Kubernetes object in it", "");
        }
    }

    /**
     * Reads the objects that a chart or kustomization was rendered to.
     *
     * @param unit the chart or kustomization, which is an estate of its own
     * @param origin of the rendered text
     * @param namespace that objects which name none are applied to; empty when it is not known
     * @param sources the files that were read by rendering
     */
    public void readRendered(String unit, Origin origin, String namespace, byte[] text, List<String> sources) {
        ManifestReader.read(origin, text, new DocumentSink() {
            @Override
            public void document(Document document) {
                gathering.rendered(document, namespace).forEach(gathered -> {
                    ledger.object(gathered.object());
                    keep(unit, "", gathered);
                });
            }

            @Override
            public void problem(Problem problem) {
                ledger.problem(problem);
            }
        });
        sources.stream().distinct().forEach(ledger::file);
    }

    private void readText(String unit, String path, Origin origin, byte[] bytes, Provenance provenance) {
        if (bytes.length > LARGEST_TEXT) {
            ledger.problem(new Problem(
                    Problem.Kind.LIMIT_REACHED,
                    origin,
                    Optional.empty(),
                    "the file is larger than " + (LARGEST_TEXT >> 20) + " MiB and was left out; scan its parts"));
            return;
        }
        PlacedText text = PlainText.of(origin, bytes, ledger::problem);
        String baseName = path.substring(path.lastIndexOf('/') + 1);
        Gathered gathered = gathering.file(origin, baseName, text, provenance);
        ledger.object(gathered.object());
        keep(unit, path, gathered);
        ledger.file(origin.path());
    }

    private void keep(String unit, String path, Gathered gathered) {
        pieces.add(new Piece(unit, path, gathered));
        gathered.problems().forEach(ledger::problem);
    }

    private final class ManifestSink implements DocumentSink {
        private final String unit;
        private final String path;
        private final Provenance otherwise;
        private final List<Listing> listings = new ArrayList<>();
        private int objects;
        private int problems;

        ManifestSink(String unit, String path, boolean template) {
            this.unit = unit;
            this.path = path;
            otherwise = dumps.provenance(unit, path, template);
        }

        @Override
        public void document(Document document) {
            Optional<Document> mended = CutList.mended(document);
            mended.ifPresent(list -> problem(CutList.problem(document)));
            List<Gathered> found = gathering.objects(mended.orElse(document), otherwise);
            for (Gathered gathered : found) {
                objects++;
                if (!dumps.isCopy(gathered, unit, path)) {
                    ledger.object(gathered.object());
                    keep(dumps.unitOf(gathered, unit, path), path, gathered);
                }
            }
            listings.addAll(Listing.of(document, found, dumps.unitOf(unit, path), path, dumps.namespaceOf(unit, path)));
        }

        @Override
        public void problem(Problem problem) {
            problems++;
            ledger.problem(problem);
        }
    }
}
