// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.ObjectGroup;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.SetAside;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes one HTML page that needs nothing else. */
public final class HtmlFormat implements ReportFormat {
    private static final Configuration TEMPLATES = templates();

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("report", report);
        model.put("ladder", Ladder.of(report.result().workloads()));
        model.put("steps", NextSteps.of(report, 7));
        model.put("groups", ObjectGroup.of(report.triage().findings()));
        model.put("aside", SetAside.of(report));
        model.put("text", new Text());
        try {
            TEMPLATES.getTemplate("report.ftlh").process(model, new AppendableWriter(out));
        } catch (TemplateException e) {
            throw new IOException("the page's template failed", e);
        }
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setClassForTemplateLoading(HtmlFormat.class, "/dev/plumbline/report/html");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
