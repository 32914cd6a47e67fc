// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.report.console.ConsoleFormat;
import dev.plumbline.report.exchange.GitlabCodeQualityFormat;
import dev.plumbline.report.exchange.JunitFormat;
import dev.plumbline.report.exchange.OpenReportsFormat;
import dev.plumbline.report.exchange.PrometheusFormat;
import dev.plumbline.report.html.HtmlFormat;
import dev.plumbline.report.json.JsonFormat;
import dev.plumbline.report.markdown.MarkdownFormat;
import dev.plumbline.report.sarif.SarifFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All formats by name; a format's classes load when it is asked for. */
public final class Formats {
    private static final Map<String, Supplier<ReportFormat>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("console", () -> new ConsoleFormat());
        BY_NAME.put("html", () -> new HtmlFormat());
        BY_NAME.put("sarif", () -> new SarifFormat());
        BY_NAME.put("json", () -> new JsonFormat());
        BY_NAME.put("markdown", () -> new MarkdownFormat());
        BY_NAME.put("junit", () -> new JunitFormat());
        BY_NAME.put("gitlab-codequality", () -> new GitlabCodeQualityFormat());
        BY_NAME.put("openreports", () -> new OpenReportsFormat());
        BY_NAME.put("prometheus", () -> new PrometheusFormat());
    }

    private Formats() {}

    /** Names in the order in which help lists them. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    public static Optional<ReportFormat> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }
}
