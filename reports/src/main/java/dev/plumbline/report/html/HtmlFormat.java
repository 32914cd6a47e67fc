// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes one HTML page that needs nothing else and asks nobody. */
public final class HtmlFormat implements ReportFormat {
    private static final Configuration TEMPLATES = Templates.in("/dev/plumbline/report/html");

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Writer writer = new BufferedWriter(new AppendableWriter(out));
        Page page = new Page(report);
        boolean large = page.isLarge();
        Map<String, Object> model = Map.of(
                "page", page,
                "items", raw(target -> new FindingItems(target, page).write()),
                "policy", Assets.LOADED.policy(),
                "style", raw(target -> target.write(Assets.LOADED.style())),
                "script", raw(target -> target.write(Assets.LOADED.script())),
                "json",
                        raw(target -> {
                            if (large) {
                                EmbeddedReport.deflated(report, target);
                            } else {
                                EmbeddedReport.plain(report, target);
                            }
                        }));
        try {
            TEMPLATES.getTemplate("report.ftl").process(model, writer);
        } catch (TemplateException e) {
            throw new IOException("the page's template failed", e);
        }
        writer.flush();
    }

    /** Something that is ours and written as it is. */
    private interface Raw {
        void write(Writer target) throws IOException;
    }

    private static TemplateDirectiveModel raw(Raw raw) {
        return (environment, parameters, variables, body) -> raw.write(environment.getOut());
    }
}
