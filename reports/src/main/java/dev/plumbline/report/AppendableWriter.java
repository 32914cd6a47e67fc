// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Lets libraries that want a writer write to what a format was given; closing it closes nothing. */
public final class AppendableWriter extends Writer {
    private final Appendable out;

    public AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        if (out instanceof Writer writer) {
            writer.write(characters, offset, length);
        } else {
            out.append(CharBuffer.wrap(characters, offset, length));
        }
    }

    @Override
    public void flush() throws IOException {
        if (out instanceof Writer writer) {
            writer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
