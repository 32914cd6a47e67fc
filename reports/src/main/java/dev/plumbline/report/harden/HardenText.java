// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.harden;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Remedy;
import dev.plumbline.remedy.Step;
import dev.plumbline.report.Visible;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.WordUtils;

/** The next step for a terminal: headed sections in the order of work, with blocks that can be copied. */
public final class HardenText {
    private static final int WIDTH = 80;
    private static final String MARGIN = "   ";

    private final List<String> lines = new ArrayList<>();

    private HardenText() {}

    /** The lines, without line ends. */
    public static List<String> of(Remedy remedy) {
        HardenText text = new HardenText();
        text.head(remedy);
        text.blanks(remedy.blanks());
        int number = 1;
        for (Step step : remedy.steps()) {
            text.step(number++, step);
        }
        text.ending(remedy);
        return text.lines.stream().map(line -> Visible.of(line).stripTrailing()).toList();
    }

    static String rungs(Remedy remedy) {
        return remedy.stands()
                .map(rung ->
                        remedy.isEmpty() ? "rung " + rung + " of 5" : "from rung " + rung + " to " + remedy.reaches())
                .orElse("");
    }

    private void head(Remedy remedy) {
        String title = remedy.workload().toString();
        String rung = rungs(remedy);
        lines.add(title + " ".repeat(Math.max(2, WIDTH - title.length() - rung.length())) + rung);
        if (!remedy.way().isEmpty()) {
            lines.add("by " + remedy.way());
        }
        if (remedy.isEmpty()) {
            lines.add("");
            lines.add("  There is nothing to write.");
        }
    }

    private void blanks(Map<String, String> blanks) {
        if (blanks.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Fill in first");
        blanks.forEach((word, what) -> {
            lines.add("  " + word);
            wrapped(what, "      ");
        });
    }

    private void step(int number, Step step) {
        lines.add("");
        lines.add(number + "  " + step.title());
        if (!step.why().isEmpty()) {
            wrapped(step.why(), MARGIN);
        }
        Set<String> said = new LinkedHashSet<>();
        boolean applying = false;
        for (Part part : step.parts()) {
            boolean manifest = part instanceof Part.Manifest;
            if (applying && !manifest) {
                lines.add("YAML");
            }
            if (part instanceof Part.Manifest each) {
                lines.add(applying ? "---" : "");
                if (!applying) {
                    lines.add("kubectl apply -f - <<'YAML'");
                }
                lines.addAll(Blocks.manifest(each));
            } else if (part instanceof Part.Patch patch) {
                remark(Blocks.where(patch.file()), said);
                lines.add("");
                lines.add(Blocks.patchCommand(patch, "/dev/stdin <<'PATCH'"));
                lines.addAll(Blocks.patch(patch));
                lines.add("PATCH");
            } else if (part instanceof Part.Commands commands) {
                lines.add("");
                lines.addAll(commands.lines());
            } else if (part instanceof Part.Removal removal) {
                remark(Blocks.where(removal.file()), said);
                lines.add("");
                lines.add(Blocks.removalCommand(removal));
            } else if (part instanceof Part.Words words) {
                remark(words.text(), said);
            }
            applying = manifest;
        }
        if (applying) {
            lines.add("YAML");
        }
    }

    private void remark(String text, Set<String> said) {
        if (!text.isEmpty() && said.add(text)) {
            lines.add("");
            wrapped(text, MARGIN);
        }
    }

    private void ending(Remedy remedy) {
        if (remedy.remains().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Good to know");
        for (String each : remedy.remains()) {
            wrapped(each, MARGIN);
        }
    }

    private void wrapped(String text, String margin) {
        for (String line :
                WordUtils.wrap(text, WIDTH - margin.length(), "\n", false).split("\n", -1)) {
            lines.add(margin + line);
        }
    }
}
