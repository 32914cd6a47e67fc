// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Report;
import dev.plumbline.report.json.JsonFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The JSON report inside the page: as it is, or deflated in base64 where it would be most of the page. */
final class EmbeddedReport {
    private EmbeddedReport() {}

    static void plain(Report report, Writer out) throws IOException {
        JsonFormat.compact().write(report, new ScriptSafe(out));
    }

    /** Zlib's format and not gzip's, in whose head JDKs write different bytes. */
    static void deflated(Report report, Writer out) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream base64 = Base64.getEncoder().wrap(new Ascii(out));
                OutputStream zip = new DeflaterOutputStream(base64, deflater, 1 << 16);
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            JsonFormat.compact().write(report, text);
        } finally {
            deflater.end();
        }
    }

    /** Characters of base64 on their way into the page, which is not closed with them. */
    private static final class Ascii extends OutputStream {
        private final Writer out;

        Ascii(Writer out) {
            this.out = out;
        }

        @Override
        public void write(int character) throws IOException {
            out.write(character);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(new String(bytes, offset, length, StandardCharsets.US_ASCII));
        }
    }
}
