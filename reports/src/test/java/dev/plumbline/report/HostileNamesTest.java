// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Names of objects, keys and files are attackers' text: no format lets them out of their place. */
class HostileNamesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Report HOSTILE = Hostile.report();

    static List<String> formats() {
        return List.copyOf(Formats.names());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingActsOnATerminal(String format) throws IOException {
        String written = GoldenReportsTest.written(format, HOSTILE);
        assertThat(written.codePoints()
                        .filter(point -> point != '\n' && Visible.acts(point))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Test
    void noFindingAddsALineToTheConsole() throws IOException {
        String written = GoldenReportsTest.written("console", HOSTILE);
        assertThat(written.lines().filter(line -> line.startsWith("# HELP") || line.startsWith("break")))
                .isEmpty();
    }

    @Test
    void thePageHoldsNamesAsTextOnly() throws IOException {
        Document page = Jsoup.parse(GoldenReportsTest.written("html", HOSTILE));
        assertThat(page.select("img, iframe, object, embed, base, form[action], svg script, link, audio, video"))
                .isEmpty();
        assertThat(page.select("script:not([type=application/json])").stream().map(Element::data))
                .noneMatch(code -> code.contains("alert("));
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("[src], [srcset], [action], [style]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void jsonAndSarifParseAndKeepTheNames() throws IOException {
        JsonNode json = MAPPER.readTree(GoldenReportsTest.written("json", HOSTILE));
        assertThat(json.get("findings")).hasSize(2 * Hostile.NAMES.size());
        assertThat(json.get("findings").findValuesAsText("subject"))
                .contains("Deployment/" + Hostile.NAMES.get(0) + "/" + Hostile.NAMES.get(0));
        for (JsonNode result :
                MAPPER.readTree(GoldenReportsTest.written("sarif", HOSTILE)).at("/runs/0/results")) {
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .matches("[A-Za-z0-9._~/%+@,=-]+");
        }
    }

    @Test
    void junitParsesAndHoldsNamesAsTextOnly() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList cases = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(GoldenReportsTest.written("junit", HOSTILE))))
                .getElementsByTagName("failure");
        assertThat(cases.getLength()).isEqualTo(Hostile.NAMES.size());
    }

    @Test
    void markdownHasNoLinkMentionOrMarkupOfTheirs() throws IOException {
        String written = GoldenReportsTest.written("markdown", HOSTILE);
        String bare = withoutCodeAndEscapes(written).replace("&#8203;", "\u200b");
        // Links lead into the repository that was scanned, whose address the checkout gives.
        bare = bare.replaceAll("\\[]\\(https://git\\.example/shop/blob/c0ffee/[A-Za-z0-9%._~/-]+#L1\\)", "")
                .replaceAll("(?m)^</?(details|summary)>(<summary>[0-9a-z ]+</summary>)?$", "");
        assertThat(bare).doesNotContainPattern("[<\\[@#&]");
        assertThat(bare).doesNotContain("://").doesNotContain("www.");
    }

    /** What a reader of Markdown would look at for markup. */
    private static String withoutCodeAndEscapes(String markdown) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < markdown.length(); i++) {
            if (markdown.charAt(i) == '\\') {
                i++;
            } else if (markdown.charAt(i) == '`') {
                int run = i;
                while (run < markdown.length() && markdown.charAt(run) == '`') {
                    run++;
                }
                String fence = markdown.substring(i, run);
                Matcher close = Pattern.compile("(?<!`)" + fence + "(?!`)").matcher(markdown);
                i = close.find(run) ? close.end() - 1 : run - 1;
            } else {
                bare.append(markdown.charAt(i));
            }
        }
        return bare.toString();
    }

    @Test
    void prometheusLabelsStayInsideTheirQuotes() throws IOException {
        Pattern line = Pattern.compile(
                "# (HELP|TYPE) [a-z_]+ .*"
                        + "|[a-z_]+(\\{[a-z_]+=\"([^\"\\\\\n]|\\\\[\\\\n\"])*\"(,[a-z_]+=\"([^\"\\\\\n]|\\\\[\\\\n\"])*\")*})? [0-9]+");
        for (String name : Hostile.NAMES) {
            String written = GoldenReportsTest.written("prometheus", Report.of(Hostile.result(), Story.runIn(name)));
            assertThat(written.lines()).allMatch(text -> line.matcher(text).matches());
        }
    }

    @Test
    void openReportsAndCodeQualityParse() throws IOException {
        assertThat(MAPPER.readTree(GoldenReportsTest.written("openreports", HOSTILE))
                        .get("items"))
                .isNotEmpty();
        assertThat(MAPPER.readTree(GoldenReportsTest.written("gitlab-codequality", HOSTILE)))
                .hasSize(2 * Hostile.NAMES.size());
    }
}
