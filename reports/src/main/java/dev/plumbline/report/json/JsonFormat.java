// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import java.io.IOException;

/** Writes {@code plumbline.dev/report/v1}. */
public final class JsonFormat implements ReportFormat {
    /** What the field {@code schema} says. */
    public static final String SCHEMA = "plumbline.dev/report/v1";

    private final boolean indented;

    public JsonFormat() {
        this(true);
    }

    private JsonFormat(boolean indented) {
        this.indented = indented;
    }

    /** On one line, for what is embedded elsewhere. */
    public static JsonFormat compact() {
        return new JsonFormat(false);
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        try (JsonGenerator generator = indented ? PrettyJson.indented(out) : PrettyJson.compact(out)) {
            new ReportJson(report, new Json(generator, report.surroundings().roots())).write();
        }
        out.append('\n');
    }
}
