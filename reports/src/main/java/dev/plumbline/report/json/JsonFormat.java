// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import java.io.IOException;

/** Writes {@code plumbline.dev/report/v1}. */
public final class JsonFormat implements ReportFormat {
    /** What the field {@code schema} says. */
    public static final String SCHEMA = "plumbline.dev/report/v1";

    private static final JsonFactory FACTORY = new JsonFactory();

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
        try (JsonGenerator generator = FACTORY.createGenerator(new AppendableWriter(out))) {
            generator.setCharacterEscapes(new ActingCharacters());
            if (indented) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(new DefaultPrettyPrinter()
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter)
                        .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(
                                com.fasterxml.jackson.core.util.Separators.Spacing.AFTER)));
            }
            new ReportJson(report, new Json(generator, report.surroundings().roots())).write();
        }
        out.append('\n');
    }
}
