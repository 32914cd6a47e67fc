// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.harden;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Remedy;
import dev.plumbline.remedy.Step;
import dev.plumbline.report.Visible;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** The objects as one stream of documents that can be applied; everything else stands in comments, in the order of work. */
public final class HardenYaml {
    private static final int WIDTH = 78;

    private HardenYaml() {}

    /** The lines, without line ends. */
    public static List<String> of(Remedy remedy) {
        List<String> lines = new ArrayList<>();
        comment(lines, remedy.workload() + ", " + HardenText.rungs(remedy));
        remedy.blanks().forEach((word, what) -> comment(lines, word + ": " + what));
        int number = 1;
        for (Step step : remedy.steps()) {
            lines.add("#");
            comment(lines, number++ + "  " + step.title());
            comment(lines, step.why());
            step.parts().forEach(part -> part(part, lines));
        }
        remedy.remains().forEach(each -> {
            lines.add("#");
            comment(lines, each);
        });
        return lines.stream().map(line -> Visible.of(line).stripTrailing()).toList();
    }

    private static void part(Part part, List<String> lines) {
        if (part instanceof Part.Manifest manifest) {
            lines.add("---");
            lines.addAll(Blocks.manifest(manifest));
        } else if (part instanceof Part.Patch patch) {
            comment(lines, Blocks.where(patch.file()));
            quoted(lines, List.of(Blocks.patchCommand(patch, "/dev/stdin <<'PATCH'")));
            quoted(lines, Blocks.patch(patch));
            quoted(lines, List.of("PATCH"));
        } else if (part instanceof Part.Commands commands) {
            quoted(lines, commands.lines());
        } else if (part instanceof Part.Removal removal) {
            comment(lines, Blocks.where(removal.file()));
            quoted(lines, List.of(Blocks.removalCommand(removal)));
        } else if (part instanceof Part.Words words) {
            comment(lines, words.text());
        }
    }

    private static void comment(List<String> lines, String text) {
        if (!text.isEmpty()) {
            quoted(lines, List.of(WordUtils.wrap(text, WIDTH, "\n", false).split("\n", -1)));
        }
    }

    private static void quoted(List<String> lines, List<String> text) {
        text.forEach(line -> lines.add("# " + line));
    }
}
