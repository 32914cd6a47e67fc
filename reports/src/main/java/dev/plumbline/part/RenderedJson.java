// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.manifest.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes and reads where rendered text comes from. Files are told by their index; a line is {@code [line, file]}, or
 * {@code [line, file, source line, first column, end]}, a stretch four numbers, the file and four numbers.
 */
final class RenderedJson {
    private RenderedJson() {}

    static void write(JsonGenerator out, RenderedText text) throws IOException {
        List<String> files = new ArrayList<>();
        out.writeStartObject();
        out.writeStringField("origin", text.origin());
        out.writeArrayFieldStart("exact");
        for (RenderedText.Exact exact : text.exact()) {
            int[] numbers = {
                exact.rendered().start().line(),
                exact.rendered().start().column(),
                exact.rendered().end().line(),
                exact.rendered().end().column(),
                index(files, exact.file()),
                exact.span().start().line(),
                exact.span().start().column(),
                exact.span().end().line(),
                exact.span().end().column()
            };
            out.writeArray(numbers, 0, numbers.length);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("lines");
        for (RenderedText.Line line : text.lines()) {
            int file = index(files, line.file());
            int[] numbers = line.span()
                    .map(span -> new int[] {
                        line.number(),
                        file,
                        span.start().line(),
                        span.start().column(),
                        span.end().column()
                    })
                    .orElseGet(() -> new int[] {line.number(), file});
            out.writeArray(numbers, 0, numbers.length);
        }
        out.writeEndArray();
        ReachJson.strings(out, "files", files);
        out.writeEndObject();
    }

    private static int index(List<String> files, String file) {
        int known = files.lastIndexOf(file);
        if (known < 0) {
            files.add(file);
        }
        return known < 0 ? files.size() - 1 : known;
    }

    static RenderedText read(Value value) {
        List<String> files = value.texts("files");
        return new RenderedText(
                value.text("origin"),
                value.items("exact").stream()
                        .map(each -> exact(each.numbers(), files))
                        .toList(),
                value.items("lines").stream()
                        .map(each -> line(each.numbers(), files))
                        .toList());
    }

    private static RenderedText.Exact exact(int[] numbers, List<String> files) {
        if (numbers.length != 9) {
            throw new MalformedPart("a stretch of rendered text is not nine numbers");
        }
        return new RenderedText.Exact(PlaceJson.span(numbers), file(files, numbers[4]), PlaceJson.span(new int[] {
            numbers[5], numbers[6], numbers[7], numbers[8]
        }));
    }

    private static RenderedText.Line line(int[] numbers, List<String> files) {
        if (numbers.length != 2 && numbers.length != 5) {
            throw new MalformedPart("a line of rendered text is neither two nor five numbers");
        }
        Optional<Span> span = numbers.length == 2
                ? Optional.empty()
                : Optional.of(PlaceJson.span(new int[] {numbers[2], numbers[3], numbers[2], numbers[4]}));
        return new RenderedText.Line(numbers[0], file(files, numbers[1]), span);
    }

    private static String file(List<String> files, int index) {
        if (index < 0 || index >= files.size()) {
            throw new MalformedPart("rendered text comes from a file that is not listed");
        }
        return files.get(index);
    }
}
