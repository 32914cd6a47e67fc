// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.Rule;
import dev.plumbline.testing.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every rule of the catalogue. */
class RuleCatalogTest {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final List<String> HEADINGS = List.of("## What it finds", "## Why it matters", "## How to fix");

    @Test
    void thereAreRules() {
        assertThat(RuleCatalog.all()).isNotEmpty();
    }

    @Test
    void idsAreUnique() {
        assertThat(RuleCatalog.all()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
    }

    @Test
    void classFolderAndIdAreOneNameInThreeSpellings() {
        for (Rule<?> rule : RuleCatalog.all()) {
            String name = rule.getClass().getSimpleName();
            String id = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
            assertThat(rule.info().id().replace("-", "")).as(name).isEqualTo(id.replace("-", ""));
            assertThat(rule.getClass().getPackageName())
                    .as("folder of %s", name)
                    .isEqualTo(
                            "dev.plumbline.rules." + rule.info().family().word() + "." + name.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyRuleHasAPageWithItsHeadings() throws IOException {
        for (Rule<?> rule : RuleCatalog.all()) {
            Path page = RuleFolders.of(rule).resolve("rule.md");
            assertThat(page).exists();
            assertThat(Files.readAllLines(page)).as(page.toString()).containsSubsequence(HEADINGS);
        }
    }

    @Test
    void everyRuleHasExamplesOfBothSorts() {
        for (Rule<?> rule : RuleCatalog.all()) {
            List<Example> examples = Example.in(RuleFolders.of(rule));
            assertThat(examples).as("fails of %s", rule.info().id()).anyMatch(Example::fails);
            assertThat(examples).as("passes of %s", rule.info().id()).anyMatch(example -> !example.fails());
        }
    }

    @Test
    void everyRuleFolderIsInTheCatalogue() throws IOException {
        List<Path> listed = new ArrayList<>();
        RuleCatalog.all().forEach(rule -> listed.add(RuleFolders.of(rule)));
        try (Stream<Path> files = Files.walk(RuleFolders.SOURCES)) {
            List<Path> folders = files.filter(file -> file.endsWith("rule.md"))
                    .map(Path::getParent)
                    .toList();
            assertThat(folders).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void titlesAreOneLineWithoutFinalPeriod() {
        for (Rule<?> rule : RuleCatalog.all()) {
            assertThat(rule.info().title()).doesNotContain("\n").doesNotEndWith(".");
        }
    }
}
