// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.harden;

import dev.plumbline.model.ObjectId;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.Shell;
import dev.plumbline.remedy.change.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the parts of a step so that they can be copied. */
final class Blocks {
    private static final Set<String> BUILT_IN = Set.of("", "apps", "batch");

    private Blocks() {}

    static List<String> manifest(Part.Manifest manifest) {
        return Yaml.lines(manifest.object());
    }

    /** The operations with what each is for; consecutive ones are said once. */
    static List<String> patch(Part.Patch patch) {
        List<String> lines = new ArrayList<>();
        for (Operation operation : patch.operations()) {
            if (!operation.why().isEmpty()) {
                lines.add("# " + operation.why());
            }
            lines.addAll(Yaml.lines(List.of(operation.tree())));
        }
        return lines;
    }

    /** {@code kubectl patch deployment py -n shop …}. */
    static String patchCommand(Part.Patch patch, String file) {
        return "kubectl patch " + resource(patch.target()) + " "
                + Shell.quoted(patch.target().name()) + namespace(patch.target()) + " --type=json --patch-file " + file;
    }

    static String removalCommand(Part.Removal removal) {
        return "kubectl delete " + resource(removal.target()) + " "
                + Shell.quoted(removal.target().name()) + namespace(removal.target());
    }

    private static String resource(ObjectId id) {
        String kind = id.kind().toLowerCase(Locale.ROOT);
        return Shell.quoted(BUILT_IN.contains(id.group()) ? kind : kind + "." + id.group());
    }

    private static String namespace(ObjectId id) {
        return id.namespace().isEmpty() ? "" : " -n " + Shell.quoted(id.namespace());
    }

    /** Where a person changes the same in what was scanned; empty for a cluster's object. */
    static String where(String file) {
        return file.isEmpty()
                ? ""
                : "It is written in " + file + ": change it there too, or the next deployment undoes this.";
    }
}
