// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.architecture;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collections;
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
    private static final String CATALOGUE = "rules itself";

    private static final Set<String> TEXT = Set.of("manifest", "verdict");
    private static final Set<String> UNDERSTOOD = with(TEXT, "model");
    private static final Set<String> FACTS = with(UNDERSTOOD, "credential", "exposure", "spire", "vault", "chain");
    private static final Set<String> JUDGED = with(FACTS, "rule", "finding");
    private static final Set<String> PRESENTED = with(JUDGED, "remedy", "report", "triage");

    /** What each package may know besides itself; the order is that of the data. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("manifest", Set.of()),
            entry("verdict", Set.of()),
            entry("model", TEXT),
            entry("credential", UNDERSTOOD),
            // Who can read a credential is asked of credentials.
            entry("exposure", with(UNDERSTOOD, "credential")),
            entry("spire", UNDERSTOOD),
            entry("vault", UNDERSTOOD),
            entry("chain", without(FACTS, "chain")),
            entry("rule", FACTS),
            entry("rules", with(FACTS, "rule")),
            entry("finding", with(FACTS, "rule")),
            entry("drift", with(UNDERSTOOD, "credential")),
            // Makes facts of what a source yields; what it could not read becomes a notice.
            entry("intake", with(FACTS, "drift", "finding")),
            // Lists all rules.
            entry(CATALOGUE, Set.of("rule", "rules")),
            entry("scan", with(JUDGED, "intake", CATALOGUE)),
            // A page shows what the rule does, so it asks the examiner what to mask.
            entry("page", Set.of("rule", CATALOGUE, "intake")),
            entry("remedy", JUDGED),
            // Whoever reads reports knows what their sections mean.
            entry("stored", Set.of()),
            entry("history", Set.of("verdict", "stored")),
            // What was decided about findings is part of what reports show.
            entry("report", with(JUDGED, "remedy", "triage", "history")),
            entry("triage", with(JUDGED, "stored")),
            // Holds what was gathered, and what reports will call its files.
            entry("part", with(UNDERSTOOD, "credential", "finding", "intake", "report")),
            // Talking to servers knows nothing of what is said.
            entry("network", Set.of()),
            entry("delivery", Set.of("network")),
            entry("fleet", with(PRESENTED, "scan", "stored")),
            entry("config", with(PRESENTED, "delivery")),
            entry("render", with(UNDERSTOOD, "credential", "finding", "intake")),
            entry("source", with(JUDGED, "intake", "scan", "config", "render")),
            entry("cluster", with(JUDGED, "intake", "scan", "config", "source", "network")),
            entry("selftest", with(PRESENTED, CATALOGUE, "intake", "scan")),
            // The command line wires everything.
            entry(
                    "cli",
                    with(
                            PRESENTED,
                            CATALOGUE,
                            "page",
                            "intake",
                            "scan",
                            "config",
                            "render",
                            "source",
                            "cluster",
                            "delivery",
                            "selftest",
                            "part",
                            "history",
                            "stored",
                            "fleet")));

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
        Set<String> left = new TreeSet<>(MAY_KNOW.keySet());
        while (left.removeAll(knowingNobodyOf(Set.copyOf(left)))) {}

        assertThat(left).isEmpty();
    }

    @Test
    void aPackageKnowsOnlyWhatComesBeforeIt() {
        assertThat(edges((from, to) -> !area(from).equals(area(to))
                        && !MAY_KNOW.getOrDefault(area(from), Set.of()).contains(area(to))))
                .isEmpty();
    }

    @Test
    void aRuleNeverKnowsAnotherRule() {
        assertThat(edges((from, to) -> isInRuleFolder(from)
                        && isInRuleFolder(to)
                        && !from.getPackageName().equals(to.getPackageName())))
                .isEmpty();
    }

    private static Set<String> knowingNobodyOf(Set<String> areas) {
        return areas.stream()
                .filter(area -> Collections.disjoint(MAY_KNOW.get(area), areas))
                .collect(toSet());
    }

    /** What several rules say alike stands in a family's own package, one name above. */
    private static boolean isInRuleFolder(JavaClass type) {
        return type.getPackageName().matches("dev\\.plumbline\\.rules\\.[a-z]+\\..+");
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

    /** The first name after the root; rules lie below the package that lists them. */
    private static String area(JavaClass type) {
        if (type.getPackageName().equals(ROOT + "rules")) {
            return CATALOGUE;
        }
        List<String> names = Stream.of(
                        type.getPackageName().substring(ROOT.length()).split("\\."))
                .toList();
        return names.get(0);
    }

    private static Set<String> with(Set<String> areas, String... more) {
        Set<String> all = new TreeSet<>(areas);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static Set<String> without(Set<String> areas, String one) {
        Set<String> rest = new TreeSet<>(areas);
        rest.remove(one);
        return Set.copyOf(rest);
    }
}
