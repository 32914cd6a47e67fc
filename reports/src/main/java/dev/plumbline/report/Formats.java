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
    private static final Map<String, Known> BY_NAME = new LinkedHashMap<>();

    private record Known(Supplier<ReportFormat> format, String mediaType) {}

    static {
        put("console", "text/plain; charset=utf-8", () -> new ConsoleFormat());
        put("html", "text/html; charset=utf-8", () -> new HtmlFormat());
        put("sarif", "application/sarif+json", () -> new SarifFormat());
        put("json", "application/json", () -> new JsonFormat());
        put("markdown", "text/markdown; charset=utf-8", () -> new MarkdownFormat());
        put("junit", "application/xml", () -> new JunitFormat());
        put("gitlab-codequality", "application/json", () -> new GitlabCodeQualityFormat());
        put("openreports", "application/json", () -> new OpenReportsFormat());
        put("prometheus", "text/plain; version=0.0.4; charset=utf-8", () -> new PrometheusFormat());
    }

    private Formats() {}

    private static void put(String name, String mediaType, Supplier<ReportFormat> format) {
        BY_NAME.put(name, new Known(format, mediaType));
    }

    /** Names in the order in which help lists them. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    public static Optional<ReportFormat> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .map(known -> known.format().get());
    }

    /** What a server is told that a report of this format is. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Known::mediaType);
    }
}
