// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.rules.identity.podwithoutlabels.PodWithoutLabels;
import dev.plumbline.testing.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule's {@code fails} and {@code passes} on the real path and holds them to their marks. */
class RuleExamplesTest {
    private static final Path FOLDER_OF_THE_GUIDE =
            Path.of("src/test/java/dev/plumbline/rules/identity/podwithoutlabels");

    @TestFactory
    Stream<DynamicNode> everyRuleKeepsItsPromises() {
        return RuleCatalog.all().stream()
                .map(rule -> dynamicContainer(
                        rule.info().id(),
                        Example.in(RuleFolders.of(rule)).stream()
                                .map(example -> dynamicTest(
                                        example.name(), example.uri(), () -> RulePromises.keeps(rule, example)))));
    }

    @Test
    void aRuleNeedsNothingButItsFolderAndALine() {
        List<Example> examples = Example.in(FOLDER_OF_THE_GUIDE);

        assertThat(examples).extracting(Example::name).containsExactly("fails/bare.yaml", "passes/named.yaml");
        examples.forEach(example -> RulePromises.keeps(new PodWithoutLabels(), example));
    }

    @Test
    void anExampleThatPromisesTooMuchFails() {
        Example wrong = new Example(FOLDER_OF_THE_GUIDE.resolve("passes/named.yaml"), true);

        assertThatThrownBy(() -> RulePromises.keeps(new PodWithoutLabels(), wrong))
                .isInstanceOf(AssertionError.class);
    }
}
