// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.page.RulePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A page stays small enough to be sent around. */
class PageSizeTest {
    private static final int TWO_MEGABYTES = 2_000_000;

    @Test
    void aThousandFindingsTakeLessThanTwoMegabytes() throws IOException {
        assertThat(page(1_000, 10).length()).isLessThan(TWO_MEGABYTES);
    }

    @Test
    void aThousandFindingsInAsManyWorkloadsWithLongChainsTakeNoMore() throws IOException {
        String page = page(1_000, 1);

        assertThat(page.length()).isLessThan(TWO_MEGABYTES);
        // The workloads that need most have their chain drawn all the same.
        assertThat(Jsoup.parse(page).select(".workload .chain svg")).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void aSmallReportHasEverythingDrawnAndItsDataReadable() throws IOException {
        Document page = Jsoup.parse(page(50, 1));

        assertThat(page.select(".workload .chain svg")).hasSize(50);
        assertThat(page.select("#report").attr("type")).isEqualTo("application/json");
    }

    @Test
    void theReportOfALargePageIsEmbeddedWhole() throws IOException {
        Report report = report(1_000, 10);
        Element script = Jsoup.parse(GoldenReportsTest.written("html", report))
                .select("#report")
                .get(0);
        byte[] packed = Base64.getDecoder().decode(script.data());
        ObjectMapper mapper = new ObjectMapper();

        assertThat(script.attr("type")).isEqualTo("application/zlib;base64");
        assertThat(mapper.readTree(new InflaterInputStream(new ByteArrayInputStream(packed))))
                .isEqualTo(mapper.readTree(GoldenReportsTest.written("json", report)));
    }

    private static String page(int findings, int perWorkload) throws IOException {
        return GoldenReportsTest.written("html", report(findings, perWorkload));
    }

    private static Report report(int findings, int perWorkload) {
        Report report = Report.of(Many.findings(findings, perWorkload), Story.run());
        return report.with(report.surroundings().with(RulePage::of));
    }
}
