// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Visible;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** HTML in which everything that a template inserts is first made visible, then escaped; a template cannot forget either. */
final class VisibleHtml extends HTMLOutputFormat {
    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        super.output(Visible.of(text), out);
    }

    @Override
    public String escapePlainText(String text) {
        return super.escapePlainText(Visible.of(text));
    }
}
