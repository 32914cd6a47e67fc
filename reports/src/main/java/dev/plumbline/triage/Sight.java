// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.triage.Snapshot.Doubt;
import dev.plumbline.triage.Snapshot.Looked;
import java.util.List;

/** Tells whether a scan looked again at where an earlier finding stood: only then is a finding that it lacks fixed. */
final class Sight {
    private final Snapshot now;

    Sight(Snapshot now) {
        this.now = now;
    }

    boolean sees(EarlierFinding gone, Snapshot before) {
        if (!now.rules().contains(gone.rule()) || now.unknown().contains(new Doubt(gone.rule(), gone.subject()))) {
            return false;
        }
        return gone.file().isEmpty() ? seesObject(gone, before) : seesFile(gone.file(), before);
    }

    private boolean seesObject(EarlierFinding gone, Snapshot before) {
        Looked looked = now.looked();
        return now.cluster().isPresent()
                && now.cluster().equals(before.cluster())
                && acceptsNamespace(gone.namespace())
                && looked.extents().stream().noneMatch(extent -> extent.holds(gone));
    }

    private boolean acceptsNamespace(String namespace) {
        Looked looked = now.looked();
        return namespace.isEmpty()
                || ((looked.namespaces().isEmpty() || anyMatches(looked.namespaces(), namespace))
                        && !anyMatches(looked.excludedNamespaces(), namespace));
    }

    private boolean seesFile(String file, Snapshot before) {
        Looked looked = now.looked();
        if (looked.gaps().stream().anyMatch(gap -> file.equals(gap) || file.startsWith(gap + "/"))) {
            return false;
        }
        if (looked.files().contains(file)) {
            // Unless a file has come that could not be read: an object may have moved there.
            return looked.gaps().stream().allMatch(gap -> wasThere(gap, before));
        }
        // The file is gone. What it held may have moved into one that could not be read.
        return looked.gaps().isEmpty() && looked.scanned().stream().anyMatch(named -> covers(named, file));
    }

    private static boolean wasThere(String gap, Snapshot before) {
        return before.looked().gaps().contains(gap)
                || before.looked().files().contains(gap)
                || before.findings().stream().anyMatch(finding -> finding.file().equals(gap));
    }

    /** True when the file lies in what was named. Outside of the root, an argument's number stands before the colon. */
    private static boolean covers(String named, String file) {
        int colon = named.indexOf(':');
        if (colon >= 0) {
            return file.startsWith(named.substring(0, colon + 1));
        }
        return named.isEmpty() || file.equals(named) || file.startsWith(named + "/");
    }

    private static boolean anyMatches(List<String> globs, String namespace) {
        return globs.stream().anyMatch(glob -> Glob.matches(glob, namespace));
    }
}
