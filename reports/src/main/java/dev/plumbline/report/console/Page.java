// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.report.Columns;
import java.io.IOException;
import java.util.List;

/** Lines on their way to a terminal of a known width. */
final class Page {
    private final Appendable out;
    private final Paint paint;
    private final int width;
    private boolean started;

    Page(Appendable out, Paint paint, int width) {
        this.out = out;
        this.paint = paint;
        this.width = width;
    }

    Paint paint() {
        return paint;
    }

    int width() {
        return width;
    }

    /** One empty line between blocks, none before the first. */
    void gap() throws IOException {
        if (started) {
            out.append('\n');
        }
        started = true;
    }

    void line(String text) throws IOException {
        out.append(text.stripTrailing()).append('\n');
    }

    /** A label of ten columns and wrapped text beside it. */
    void labelled(String label, String text) throws IOException {
        List<String> lines = Columns.wrap(text, width - 12);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? paint.bold(Columns.pad(label, 12)) : " ".repeat(12)) + lines.get(i));
        }
    }
}
