// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which files of a scan are dumps of a cluster, which of them belong together, and what they list whole. */
final class Dumps {
    private record Copy(String unit, ObjectId object) {}

    private final Map<String, DumpFolders> folders = new HashMap<>();
    private final Set<Copy> read = new HashSet<>();
    private final List<Listing> listings = new ArrayList<>();

    /** Tells all files of a folder before the first is read. */
    void folder(String unit, Collection<String> paths) {
        folders.put(unit, DumpFolders.of(paths));
    }

    /** What a manifest at this place is when it does not say so itself. */
    Provenance provenance(String unit, String path, boolean template) {
        if (isInFolder(unit, path)) {
            return Provenance.DUMP;
        }
        return template ? Provenance.TEMPLATE : Provenance.MANIFEST;
    }

    private boolean isInFolder(String unit, String path) {
        return folder(unit).rootOf(path).isPresent();
    }

    private DumpFolders folder(String unit) {
        return folders.getOrDefault(unit, DumpFolders.NONE);
    }

    /** Objects that were dumped from a cluster join what lies in their dump, not the manifests beside them. */
    String unitOf(Gathered gathered, String unit, String path) {
        return gathered.provenance() == Provenance.DUMP ? unitOf(unit, path) : unit;
    }

    /** What a file's dumped objects may be joined with at most. */
    String unitOf(String unit, String path) {
        int end = path.lastIndexOf('/');
        String place = folder(unit).rootOf(path).orElse(end < 0 ? "" : path.substring(0, end));
        return unit + (place.isEmpty() ? "" : "/" + place) + " (dump)";
    }

    /** True for an object that its dump holds already: must-gather writes pods into the list and into folders of their own. */
    boolean isCopy(Gathered gathered, String unit, String path) {
        return isInFolder(unit, path)
                && !read.add(
                        new Copy(unitOf(gathered, unit, path), gathered.object().id()));
    }

    /** The namespace that a file of a recognised folder is about, else empty. */
    String namespaceOf(String unit, String path) {
        return isInFolder(unit, path) ? folder(unit).namespaceOf(path) : "";
    }

    void list(List<Listing> whole) {
        listings.addAll(whole);
    }

    List<Listing> listings() {
        return List.copyOf(listings);
    }
}
