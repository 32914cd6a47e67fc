// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.examine.RemarkLine.Said;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text of lines that no reader took: Dockerfiles, notes, outputs. Only what looks like a setting or a command counts. */
final class LooseLines {
    private static final int LONGEST = 1 << 20;
    private static final Pattern INSTRUCTION = Pattern.compile("(?:ENV|ARG|RUN|CMD|export|set) +(.*)", Pattern.DOTALL);

    private LooseLines() {}

    static List<Said> read(Setting setting, PlacedText text) {
        String characters = text.value();
        int end = characters.indexOf('\n');
        if (end < 0 || text.length() > LONGEST) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        int start = 0;
        while (start < characters.length()) {
            end = end < 0 ? characters.length() : end;
            PlacedText line = text.slice(start, end).strip();
            if (line.length() > 4) {
                said.addAll(
                        RemarkLine.read(withoutInstruction(line), Optional.empty(), setting.as(Setting.Kind.COMMENT)));
            }
            start = end + 1;
            end = start < characters.length() ? characters.indexOf('\n', start) : -1;
        }
        return said;
    }

    private static PlacedText withoutInstruction(PlacedText line) {
        var matcher = INSTRUCTION.matcher(line.value());
        return matcher.matches() ? line.slice(matcher.start(1), line.length()) : line;
    }
}
