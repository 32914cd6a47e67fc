// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.page.RulePage;
import dev.plumbline.rules.RuleCatalog;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    private static final String PAGE = """
            # Title

            First `paragraph` over
            two lines with **weight** and a [link](https://example.org/x).

            ## How to fix

            - one
            - two, which
              goes on

            ```yaml
            key: value

              indented: "- no item"
            ```

            After.
            """;

    @Test
    void blocksAreWhatTheyLookLike() {
        assertThat(MarkdownPage.of(PAGE).blocks())
                .extracting(MarkdownPage.Block::kind)
                .containsExactly(
                        MarkdownPage.Kind.HEADING,
                        MarkdownPage.Kind.PARAGRAPH,
                        MarkdownPage.Kind.HEADING,
                        MarkdownPage.Kind.ITEM,
                        MarkdownPage.Kind.ITEM,
                        MarkdownPage.Kind.CODE,
                        MarkdownPage.Kind.PARAGRAPH);
        assertThat(MarkdownPage.of(PAGE).blocks().get(4).text()).isEqualTo("two, which goes on");
        assertThat(MarkdownPage.of(PAGE).blocks().get(5).text()).isEqualTo("key: value\n\n  indented: \"- no item\"");
    }

    @Test
    void paragraphsAreFoundWithoutTheirMarks() {
        assertThat(MarkdownPage.of(PAGE).firstParagraph())
                .isEqualTo("First paragraph over two lines with weight and a link.");
        assertThat(MarkdownPage.of(PAGE).firstParagraphUnder("How to fix")).isEqualTo("After.");
        assertThat(MarkdownPage.of(PAGE).firstParagraphUnder("Nothing")).isEmpty();
    }

    @Test
    void textNeedsNoMarkdownToBeRead() {
        assertThat(MarkdownPage.of(PAGE).text())
                .contains("Title\n\nFirst paragraph")
                .contains("- one\n- two, which goes on\n")
                .contains("    key: value\n")
                .doesNotContain("`")
                .doesNotContain("**");
    }

    @Test
    void nothingIsAPageWithoutBlocks() {
        assertThat(MarkdownPage.of("").isEmpty()).isTrue();
        assertThat(MarkdownPage.of("\n \n").isEmpty()).isTrue();
    }

    @Test
    void aFenceThatIsNeverClosedLosesNothing() {
        assertThat(MarkdownPage.of("```\nkey: value").text()).contains("key: value");
    }

    @Test
    void everyRulesPageSaysWhatItIsAboutAndHowToFixIt() {
        assertThat(RuleCatalog.all()).allSatisfy(rule -> {
            MarkdownPage page = MarkdownPage.of(RulePage.of(rule.info().id()).orElseThrow());
            assertThat(page.firstParagraph()).as(rule.info().id()).isNotEmpty();
            assertThat(page.firstParagraphUnder("How to fix"))
                    .as(rule.info().id())
                    .isNotEmpty();
        });
    }
}
