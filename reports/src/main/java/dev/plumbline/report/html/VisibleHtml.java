// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Visible;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** HTML in which everything that a template inserts is first made visible, then escaped; a template cannot forget either. */
final class VisibleHtml extends HTMLOutputFormat {
    /** The same for what is written without a template. */
    static void write(String text, Writer out) throws IOException {
        String visible = Visible.of(text);
        int from = 0;
        for (int i = 0; i < visible.length(); i++) {
            String escape = switch (visible.charAt(i)) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> "";
            };
            if (!escape.isEmpty()) {
                out.write(visible, from, i - from);
                out.write(escape);
                from = i + 1;
            }
        }
        out.write(visible, from, visible.length() - from);
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        super.output(Visible.of(text), out);
    }

    @Override
    public String escapePlainText(String text) {
        return super.escapePlainText(Visible.of(text));
    }
}
