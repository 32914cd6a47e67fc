// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Bytes in gzip or zlib format, inflated piece by piece so that a bomb stops at the budget. */
record Inflation(String label, byte[] packed) {
    /** What came out, and whether that is only a part. */
    record Result(byte[] bytes, boolean cutOff) {}

    static Optional<Inflation> of(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (first == 0x1f && second == 0x8b && bytes[2] == 8) {
            return Optional.of(new Inflation("gzip", bytes));
        }
        boolean zlib = first == 0x78 && (first * 256 + second) % 31 == 0;
        return zlib ? Optional.of(new Inflation("zlib", bytes)) : Optional.empty();
    }

    Result inflate(int ratio, long budget) {
        ByteArrayOutputStream inflated = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        long limit = Math.min(budget, Math.max((long) packed.length * ratio, UnpackBudget.UNSUSPECTED));
        try (InputStream input = open()) {
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                int fits = (int) Math.min(read, limit - inflated.size());
                inflated.write(piece, 0, fits);
                if (fits < read) {
                    return new Result(inflated.toByteArray(), true);
                }
            }
            return new Result(inflated.toByteArray(), false);
        } catch (IOException broken) {
            // What was inflated before the damage still counts, as the beginning of a file that is cut off would.
            return new Result(inflated.toByteArray(), false);
        }
    }

    private InputStream open() throws IOException {
        ByteArrayInputStream input = new ByteArrayInputStream(packed);
        return label.equals("gzip") ? new GZIPInputStream(input) : new InflaterInputStream(input);
    }
}
