// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void thePageNeedsNothingFromOutside(Report report) throws IOException {
        Document page = page(report);
        assertThat(page.select("link, img, iframe, object, [src], [srcset], [style], base"))
                .isEmpty();
        assertThat(page.select("style").outerHtml()).doesNotContain("url(").doesNotContain("@import");
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void everyLinkHasItsTargetAndEveryIdIsUnique(Report report) throws IOException {
        Document page = page(report);
        Set<String> ids = new HashSet<>();
        page.select("[id]")
                .forEach(element ->
                        assertThat(ids.add(element.id())).as(element.id()).isTrue());
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") && ids.contains(href.substring(1)));
    }

    @Test
    void thePolicyNamesTheStyleAndTheScriptByTheirHashes() throws IOException, GeneralSecurityException {
        Document page = page(Report.of(Story.before(), Story.run()));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe");
        assertThat(page.select("style")).hasSize(1);
        assertThat(policy).contains("style-src '" + hash(page.select("style").get(0)) + "'");
        Element script = page.select("script:not([type])").get(0);
        assertThat(policy).contains("script-src '" + hash(script) + "'");
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.report.Variety#reports")
    void theEmbeddedReportEqualsTheJsonReport(Report report) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode embedded =
                mapper.readTree(page(report).select("script#report").get(0).data());
        assertThat(embedded).isEqualTo(mapper.readTree(GoldenReportsTest.written("json", report)));
    }

    @Test
    void aRulesPageIsShownAsText() throws IOException {
        Report report = Report.of(Story.before(), Story.run());
        Document page = page(report.with(report.surroundings().with(Story.PAGES)));
        Element rule = page.select("#rule-static-credential-in-configmap").get(0);
        assertThat(rule.select("strong").text()).isEqualTo("is");
        assertThat(rule.select("pre").text()).contains("<not markup>");
        assertThat(rule.text()).contains("See the ladder.").doesNotContain("example.org");
    }

    private static String hash(Element element) throws GeneralSecurityException {
        byte[] text = element.data().getBytes(StandardCharsets.UTF_8);
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    private static Document page(Report report) throws IOException {
        return Jsoup.parse(GoldenReportsTest.written("html", report));
    }
}
