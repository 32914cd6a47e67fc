// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.AccessException;
import dev.plumbline.cluster.ClusterException;
import dev.plumbline.cluster.ReportApplier;
import dev.plumbline.report.Report;
import dev.plumbline.report.exchange.OpenReportsFormat;
import java.io.IOException;
import java.util.List;

/** The cluster that was scanned, as a place to keep its reports in. */
final class ReportsInCluster implements Outputs.Destination {
    private final ClusterOptions cluster;
    private final Console console;

    ReportsInCluster(ClusterOptions cluster, Console console) {
        this.cluster = cluster;
        this.console = console;
    }

    @Override
    public void take(Report report) throws IOException {
        List<ReportApplier.Wish> wishes = OpenReportsFormat.items(report).stream()
                .map(item -> new ReportApplier.Wish(item.namespace(), item.name(), item.json()))
                .toList();
        try {
            ReportApplier.apply(
                    cluster.access(console),
                    cluster.request().namespaces(),
                    wishes,
                    report.result().coverage().complete(),
                    console.err()::println);
        } catch (AccessException | ClusterException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
