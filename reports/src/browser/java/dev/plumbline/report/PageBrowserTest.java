// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser. */
@Tag("browser")
class PageBrowserTest {
    private static final Report BEFORE = withPages(Report.of(Story.before(), Story.run()));
    private static final Report AFTER = withPages(Report.of(Story.after(), Story.run()));
    private static final Report HOSTILE = Hostile.report();
    private static final Report MANY = Report.of(Many.findings(10_000), Story.run());

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void start() {
        browser = Browser.open(folder);
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void nothingIsRequestedAndNothingIsRefused() throws IOException {
        for (Report report : pages().values()) {
            browser.show(report);
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void hostileNamesExecuteNothing() throws IOException {
        browser.show(HOSTILE);
        browser.driver()
                .findElements(By.tagName("details"))
                .forEach(details -> browser.ask("arguments[0].open = true", details));
        assertThat(browser.ask(
                        "document.querySelectorAll('main script, main img, main iframe, main [onerror]').length"))
                .isEqualTo(0L);
        // An alert of theirs would make this call throw.
        assertThat(browser.driver().getTitle()).startsWith("Plumbline report");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void axeFindsNothing() throws IOException {
        for (Map.Entry<String, Report> page : pages().entrySet()) {
            for (String scheme : List.of("light", "dark")) {
                for (int width : new int[] {1280, 380}) {
                    browser.width(width);
                    browser.media("screen", scheme);
                    browser.show(page.getValue());
                    browser.ask("document.querySelectorAll('details').forEach(d => d.open = true)");
                    assertThat(violations())
                            .as("%s, %s, %d wide", page.getKey(), scheme, width)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aNarrowScreenNeedsNoSidewaysScrolling() throws IOException {
        browser.width(360);
        for (Map.Entry<String, Report> page : pages().entrySet()) {
            browser.show(page.getValue());
            browser.ask("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat((Long) browser.ask("document.documentElement.scrollWidth"))
                    .as(page.getKey())
                    .isLessThanOrEqualTo(360L);
        }
    }

    @Test
    void filtersNarrowTheListAndTheAddressRemembersThem() throws IOException {
        browser.show(MANY);
        choose("severity", "critical");
        assertThat(status()).startsWith("2,500 of 10,000 findings");
        choose("namespace", "team-7");
        search("PASSWORD_4 place");
        String found = status();
        assertThat(found).contains(" of 10,000 findings");
        String address = browser.driver().getCurrentUrl();
        assertThat(address).contains("#findings?").contains("severity=critical").contains("namespace=team-7");

        browser.show(MANY, address.substring(address.indexOf('#')));
        assertThat(status()).isEqualTo(found);
        assertThat(field("severity").getDomProperty("value")).isEqualTo("critical");

        browser.driver()
                .findElement(By.cssSelector("#findings button[type=reset]"))
                .click();
        assertThat(status()).startsWith("10,000 findings");
    }

    @Test
    void pagesAndSortingReachEveryFinding() throws IOException {
        browser.show(MANY);
        assertThat(browser.ask("document.querySelectorAll('ol.findings > li').length"))
                .isEqualTo(100L);
        browser.driver()
                .findElement(By.cssSelector("#findings [data-page='1']"))
                .click();
        assertThat(status()).contains("101 to 200 shown");
        choose("sort", "by place", "place");
        assertThat(browser.ask("document.querySelector('ol.findings .place').textContent"))
                .isEqualTo("deploy/team-0/service-0.yaml:10:20");
    }

    @Test
    void aLinkToAFindingShowsItWhateverThePage() throws IOException {
        browser.show(MANY);
        browser.driver()
                .findElement(By.cssSelector("#findings [data-page='1']"))
                .click();
        String id = browser.ask("document.querySelectorAll('ol.findings > li')[50].id")
                .toString();
        browser.show(MANY, "#" + id);
        WebElement target = browser.driver().findElement(By.id(id));
        assertThat(target.isDisplayed()).isTrue();
        assertThat(target.getDomAttribute("class")).contains("target");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo(id);
    }

    @Test
    void tenThousandFindingsOpenAndFilterWithinASecond() throws IOException {
        browser.show(MANY);
        Object open =
                browser.ask("Math.round(performance.timing.domContentLoadedEventEnd - performance.timing.responseEnd)");
        assertThat((Long) open).as("milliseconds to open").isLessThan(1_000);
        Object filter = browser.ask("""
                (() => {
                  const field = document.querySelector('#findings input[name=q]');
                  const start = performance.now();
                  field.value = 'service-77 high';
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                  document.body.getBoundingClientRect();
                  return Math.round(performance.now() - start);
                })()""");
        assertThat((Long) filter).as("milliseconds to filter").isLessThan(1_000);
    }

    @Test
    void theKeyboardIsEnough() throws IOException {
        browser.show(AFTER);
        WebElement body = browser.driver().findElement(By.tagName("body"));
        body.sendKeys(Keys.TAB);
        assertThat(browser.ask("document.activeElement.className")).isEqualTo("skip");
        WebElement summary = browser.driver()
                .findElements(By.cssSelector(".workload > summary"))
                .get(1);
        summary.sendKeys(Keys.ENTER);
        assertThat(browser.ask("arguments[0].parentElement.open", summary)).isEqualTo(true);
    }

    @Test
    void onPaperEverythingIsOpenAndControlsAreGone() throws IOException {
        browser.show(AFTER);
        browser.media("print", "light");
        assertThat(browser.driver().findElement(By.cssSelector(".top nav")).isDisplayed())
                .isFalse();
        assertThat(browser.ask("document.querySelectorAll('form.filters').length === 0"
                        + " || getComputedStyle(document.querySelector('form.filters')).display"))
                .isEqualTo("none");
        browser.ask("dispatchEvent(new Event('beforeprint'))");
        // Rules and controls would be dozens of pages that say nothing about the estate.
        assertThat(browser.ask("document.querySelectorAll('details:not([open], .rule, .framework)').length"))
                .isEqualTo(0L);
        assertThat(browser.ask("document.querySelectorAll('.rule[open], .framework[open]').length"))
                .isEqualTo(0L);
        browser.ask("dispatchEvent(new Event('afterprint'))");
        assertThat((Long) browser.ask("document.querySelectorAll('details:not([open])').length"))
                .isPositive();
    }

    @Test
    void withoutScriptsThePageReadsPlainly() throws IOException {
        browser.close();
        browser = Browser.withoutScripts(folder);
        browser.show(BEFORE);
        assertThat(browser.driver().findElements(By.cssSelector("ol.findings > li")))
                .hasSize(5)
                .allMatch(WebElement::isDisplayed);
        assertThat(browser.driver().findElements(By.cssSelector("form.filters, .pager")))
                .noneMatch(WebElement::isDisplayed);
    }

    @Test
    void screenshotsForPeople() throws IOException {
        for (Map.Entry<String, Report> page : pages().entrySet()) {
            for (String scheme : List.of("light", "dark")) {
                browser.media("screen", scheme);
                browser.width(1280);
                browser.show(page.getValue());
                browser.screenshot(page.getKey() + "-" + scheme);
            }
            browser.media("screen", "light");
            browser.width(380);
            browser.show(page.getValue());
            browser.screenshot(page.getKey() + "-narrow");
            browser.media("print", "light");
            browser.width(800);
            browser.screenshot(page.getKey() + "-print");
        }
        browser.media("screen", "light");
        browser.width(1280);
        browser.show(AFTER, "#w-bakery-till");
        browser.window("after-linked");
        assertThat(Path.of("target/screenshots/before-light.png")).isNotEmptyFile();
    }

    private static Map<String, Report> pages() {
        Map<String, Report> pages = new TreeMap<>();
        pages.put("before", BEFORE);
        pages.put("after", AFTER);
        pages.put("triaged", withPages(Variety.triaged()));
        pages.put("empty", Report.of(Variety.empty(), Story.run()));
        pages.put("hostile", HOSTILE);
        return pages;
    }

    private static Report withPages(Report report) {
        return report.with(report.surroundings().with(Story.PAGES));
    }

    private List<String> violations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(browser.driver())
                        .getViolations()
                        .stream()
                        .map(PageBrowserTest::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private WebElement field(String name) {
        return browser.driver().findElement(By.cssSelector("#findings [name=" + name + "]"));
    }

    /** As a user does with the keyboard: the list need not open, which a headless browser does in a window of its own. */
    private void choose(String name, String option) {
        choose(name, option, option);
    }

    private void choose(String name, String text, String value) {
        browser.ask("arguments[0].focus()", field(name));
        field(name).sendKeys(text);
        assertThat(field(name).getDomProperty("value")).isEqualTo(value);
    }

    private void search(String words) {
        field("q").sendKeys(words);
    }

    private String status() {
        return browser.driver().findElement(By.cssSelector("#findings .status")).getText();
    }
}
