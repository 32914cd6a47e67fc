// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.manifest.Span;
import dev.plumbline.report.Report;
import dev.plumbline.report.Roots;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns places into physical locations, and remembers which bases their paths need. */
final class Places {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/+@,=";

    private final Roots roots;
    private final ClusterInventory cluster;
    private final String inventoryName;

    Places(Report report) {
        this.roots = report.surroundings().roots();
        this.cluster = ClusterInventory.of(report);
        this.inventoryName = report.options().fileName().orElse("plumbline") + ClusterInventory.SUFFIX;
    }

    /**
     * A place with its region.
     *
     * @param object whose field it is, for places in a cluster; empty where it is not told
     */
    PhysicalLocation physical(String object, Location at) {
        PhysicalLocation physical = new PhysicalLocation();
        physical.setArtifactLocation(artifact(at.origin()));
        Span first = Span.of(1, 1, 1, 1);
        physical.setRegion(region(at.span().or(() -> cluster.spot(object, at)).orElse(first)));
        return physical;
    }

    /** The same; the region's text is a credential and is not shown. */
    PhysicalLocation redacted(String object, Location at) {
        PhysicalLocation physical = physical(object, at);
        ArtifactContent snippet = new ArtifactContent();
        snippet.setText(Results.REDACTED);
        physical.getRegion().setSnippet(snippet);
        return physical;
    }

    /** Bases in use besides the root, in order. */
    SortedSet<String> otherBases(Iterable<Location> all) {
        SortedSet<String> bases = new TreeSet<>();
        all.forEach(at -> bases.add(roots.place(file(at.origin())).base()));
        bases.remove(Roots.ROOT);
        return bases;
    }

    private ArtifactLocation artifact(Origin origin) {
        Roots.Place place = roots.place(file(origin));
        ArtifactLocation artifact = new ArtifactLocation();
        artifact.setUri(encoded(place.path()));
        artifact.setUriBaseId(place.base());
        return artifact;
    }

    private Origin file(Origin origin) {
        return origin.medium() == Medium.CLUSTER ? Origin.file(inventoryName) : origin;
    }

    private static Region region(Span span) {
        Region region = new Region();
        region.setStartLine(span.start().line());
        region.setStartColumn(span.start().column());
        region.setEndLine(span.end().line());
        region.setEndColumn(span.end().column());
        return region;
    }

    /** A path as a relative reference; a colon would make its start a scheme. */
    static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && UNRESERVED.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return uri.toString();
    }
}
