// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.io.IOException;
import java.util.List;

/** One way to write a report down. */
public interface ReportFormat {
    void write(Report report, Appendable out) throws IOException;

    /** Files that a report in a file needs beside it. */
    default List<Companion> companions(Report report) {
        return List.of();
    }

    /**
     * A file beside a report.
     *
     * @param suffix what its name has after the report's: {@code .inventory.yaml}
     */
    record Companion(String suffix, ReportFormat format) {}
}
