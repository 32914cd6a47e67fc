// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import dev.plumbline.report.Visible;
import java.util.List;

/** Texts within the platforms' limits. GitLab drops a whole result for one text that is too long. */
final class Texts {
    static final int LONGEST_MESSAGE = 1_000;
    static final int LONGEST_NAME = 255;
    /** The key of the one message that each rule has. */
    static final String FINDING = "finding";

    private Texts() {}

    /** A sentence with its period. */
    static Message message(String statement) {
        Message message = new Message();
        message.setText(sentence(statement));
        return message;
    }

    /** The same as the rule's message with its argument, for consumers that translate. */
    static Message finding(String statement) {
        Message message = message(statement);
        message.setId(FINDING);
        message.setArguments(List.of(cut(Visible.of(statement), LONGEST_MESSAGE)));
        return message;
    }

    static MultiformatMessageString text(String text) {
        MultiformatMessageString string = new MultiformatMessageString();
        string.setText(text);
        return string;
    }

    static String sentence(String statement) {
        String visible = cut(Visible.of(statement), LONGEST_MESSAGE);
        return visible.endsWith(".") || visible.endsWith("…") ? visible : visible + ".";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
