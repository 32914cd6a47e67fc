// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import java.io.IOException;

/** Writes the file beside a SARIF report that gives places in a cluster a line. */
final class ClusterInventoryFormat implements ReportFormat {
    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (String line : ClusterInventory.of(report).lines()) {
            out.append(line).append('\n');
        }
    }
}
