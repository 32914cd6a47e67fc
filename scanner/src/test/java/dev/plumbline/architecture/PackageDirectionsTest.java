// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.architecture;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the direction in which data flows: which package may know which. A new package or a new edge changes the table. */
class PackageDirectionsTest {
    private static final String ROOT = "dev.plumbline.";

    /** What each package may know besides itself; the order is that of the data. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("manifest", Set.of()),
            entry("verdict", Set.of()),
            entry("model", Set.of("manifest", "verdict")),
            entry("credential", Set.of("manifest", "verdict", "model")),
            // Who can read a credential is asked of credentials.
            entry("exposure", Set.of("manifest", "verdict", "model", "credential")),
            entry("spire", Set.of("manifest", "verdict", "model")),
            entry("vault", Set.of("manifest", "verdict", "model")),
            entry("chain", Set.of("manifest", "verdict", "model", "credential", "exposure", "spire", "vault")),
            entry("rule", Set.of("manifest", "verdict", "model", "credential", "exposure", "spire", "vault", "chain")),
            entry(
                    "rules",
                    Set.of(
                            "manifest",
                            "verdict",
                            "model",
                            "credential",
                            "exposure",
                            "spire",
                            "vault",
                            "chain",
                            "rule")),
            entry(
                    "finding",
                    Set.of(
                            "manifest",
                            "verdict",
                            "model",
                            "credential",
                            "exposure",
                            "spire",
                            "vault",
                            "chain",
                            "rule")),
            entry(
                    "remedy",
                    Set.of(
                            "manifest",
                            "verdict",
                            "model",
                            "credential",
                            "exposure",
                            "spire",
                            "vault",
                            "chain",
                            "rule",
                            "finding")),
            entry(
                    "report",
                    Set.of(
                            "manifest",
                            "verdict",
                            "model",
                            "credential",
                            "exposure",
                            "spire",
                            "vault",
                            "chain",
                            "rule",
                            "finding",
                            "remedy")),
            entry("triage", Set.of("manifest", "verdict", "model", "credential", "rule", "finding", "report")),
            entry(
                    "config",
                    Set.of("manifest", "verdict", "model", "credential", "rule", "finding", "report", "triage")),
            entry("source", Set.of("manifest", "verdict", "model", "finding", "config")),
            entry("cluster", Set.of("manifest", "verdict", "model", "rule", "finding", "config", "source")),
            // The command line wires everything.
            entry(
                    "cli",
                    Set.of(
                            "manifest",
                            "verdict",
                            "model",
                            "credential",
                            "exposure",
                            "spire",
                            "vault",
                            "chain",
                            "rule",
                            "finding",
                            "remedy",
                            "report",
                            "triage",
                            "config",
                            "source",
                            "cluster")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.plumbline");

    @Test
    void everyPackageHasARowAndTheCodeWasSeen() {
        assertThat(CLASSES.stream().map(PackageDirectionsTest::area).distinct())
                .isSubsetOf(MAY_KNOW.keySet())
                .contains("manifest", "model", "credential", "rule", "finding");
    }

    @Test
    void theTableHasNoCycle() {
        MAY_KNOW.forEach((area, known) -> known.forEach(other ->
                assertThat(MAY_KNOW.get(other)).as("%s knows %s", area, other).doesNotContain(area)));
    }

    @Test
    void aPackageKnowsOnlyWhatComesBeforeIt() {
        assertThat(edges((from, to) -> !area(from).equals(area(to))
                        && !MAY_KNOW.getOrDefault(area(from), Set.of()).contains(area(to))
                        && !isTheCatalogue(from)))
                .isEmpty();
    }

    @Test
    void aRuleNeverKnowsAnotherRule() {
        assertThat(edges((from, to) -> area(from).equals("rules")
                        && area(to).equals("rules")
                        && !(from.getPackageName() + ".").startsWith(to.getPackageName() + ".")))
                .isEmpty();
    }

    /** The one list of all rules has to name their classes. */
    private static boolean isTheCatalogue(JavaClass type) {
        return type.getName().equals(ROOT + "rule.RuleCatalog");
    }

    private static Set<String> edges(BiPredicate<JavaClass, JavaClass> wrong) {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(edge -> isOurs(edge.getTargetClass()))
                .filter(edge -> wrong.test(edge.getOriginClass(), edge.getTargetClass()))
                .map(Dependency::getDescription)
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && !type.isArray();
    }

    /** The first name after the root: a rule and its family are both {@code rules}. */
    private static String area(JavaClass type) {
        List<String> names = Stream.of(
                        type.getPackageName().substring(ROOT.length()).split("\\."))
                .toList();
        return names.get(0);
    }
}
