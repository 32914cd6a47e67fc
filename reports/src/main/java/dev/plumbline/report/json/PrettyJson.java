// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.plumbline.report.AppendableWriter;
import java.io.IOException;

/** Writers of JSON that look the same on every machine. */
public final class PrettyJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PrettyJson() {}

    public static JsonGenerator indented(Appendable out) throws IOException {
        JsonGenerator generator = compact(out);
        generator.setPrettyPrinter(printer("  "));
        return generator;
    }

    public static JsonGenerator compact(Appendable out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(new AppendableWriter(out));
        generator.setCharacterEscapes(new ActingCharacters());
        return generator;
    }

    public static DefaultPrettyPrinter printer(String indent) {
        DefaultIndenter indenter = new DefaultIndenter(indent, "\n");
        return new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter)
                .withSeparators(DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Spacing.AFTER));
    }
}
