// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokenExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final TokenCatalog CATALOG = TokenCatalog.standard();
    private static final List<TokenExample> EXAMPLES = TokenExample.all();
    /** Known by their first bytes; their examples stand in a test of their own. */
    private static final Set<String> BINARY = Set.of("java-key-store", "pkcs12-key-store");

    @TestFactory
    Stream<DynamicTest> everyExampleIsJudgedAsTheTableSays() {
        return IntStream.range(0, EXAMPLES.size())
                .mapToObj(index -> dynamicTest(EXAMPLES.get(index).title(index), () -> check(EXAMPLES.get(index))));
    }

    private static void check(TokenExample example) {
        List<String> found = found(example);
        String wanted = example.type() + " " + example.verdict();
        if (example.verdict() == '-') {
            assertThat(found).noneMatch(judged -> judged.startsWith(example.type() + " "));
        } else {
            assertThat(found).containsExactly(wanted);
        }
    }

    /** What is found in the example, in other text around it as well. */
    private static List<String> found(TokenExample example) {
        String text = example.text();
        if (example.hasName()) {
            return CATALOG.named(example.name(), text, DAY).stream()
                    .map(TokenExamplesTest::judged)
                    .toList();
        }
        List<String> alone = judged(CATALOG.find(text, DAY), text.length());
        String before = "- a setting: '";
        assertThat(judged(CATALOG.find(before + text + "' # and more", DAY), before.length() + text.length()))
                .as("with other text around it")
                .isEqualTo(alone);
        return alone;
    }

    private static List<String> judged(List<TokenMatch> matches, int end) {
        return matches.stream()
                .peek(match -> assertThat(match.end()).isLessThanOrEqualTo(end))
                .map(TokenExamplesTest::judged)
                .toList();
    }

    private static String judged(TokenMatch match) {
        String verdict = switch (match.validity()) {
            case CHECKSUM_VALID, STRUCTURE_VALID -> "+";
            case CHECKSUM_INVALID -> "!";
            case SAMPLE -> "s";
            case EXPIRED -> "x";
        };
        return match.type().id() + " " + verdict;
    }

    @Test
    void everyTypeHasPositiveAndNegativeExamples() {
        Set<String> wanted = CATALOG.types().stream().map(TokenType::id).collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(BINARY);
        assertThat(typesWith('+')).isEqualTo(wanted);
        assertThat(typesWith('-')).isEqualTo(wanted);
    }

    private static Set<String> typesWith(char verdict) {
        return EXAMPLES.stream()
                .filter(example -> example.verdict() == verdict)
                .map(TokenExample::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTypeWithAChecksumHasAnExampleWhereItIsWrong() {
        Set<String> computed = TokenTable.read().stream()
                .filter(line -> EXAMPLES.stream()
                        .anyMatch(example -> example.type().equals(line.type().id())
                                && example.verdict() == '+'
                                && CATALOG.find(example.text(), DAY).stream()
                                        .anyMatch(match -> match.validity() == Validity.CHECKSUM_VALID)))
                .map(line -> line.type().id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(computed).hasSizeGreaterThan(10);
        assertThat(typesWith('!')).containsAll(computed);
    }

    @Test
    void noExampleStandsInOnePieceInTheTable() {
        assertThat(EXAMPLES).allMatch(example -> !example.prefix().isEmpty());
    }
}
