// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** Writes one HTML page that needs nothing else and asks nobody. */
public final class HtmlFormat implements ReportFormat {
    private static final Configuration TEMPLATES = templates();

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

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setClassForTemplateLoading(HtmlFormat.class, "/dev/plumbline/report/html");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(new VisibleHtml());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setWhitespaceStripping(true);
        return configuration;
    }
}
