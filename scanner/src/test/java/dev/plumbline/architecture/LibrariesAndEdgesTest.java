// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;

/** Each library has one place, and what is between reading and writing is pure. */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesAndEdgesTest {
    private static final String[] PURE = {
        "dev.plumbline.manifest..",
        "dev.plumbline.verdict..",
        "dev.plumbline.model..",
        "dev.plumbline.credential..",
        "dev.plumbline.exposure..",
        "dev.plumbline.spire..",
        "dev.plumbline.vault..",
        "dev.plumbline.chain..",
        "dev.plumbline.rule..",
        "dev.plumbline.rules..",
        "dev.plumbline.remedy..",
        "dev.plumbline.finding..",
        "dev.plumbline.intake..",
        "dev.plumbline.scan..",
    };

    @ArchTest
    static final ArchRule onlyClusterKnowsTheKubernetesClient = onlyIn("io.fabric8..", "cluster");

    @ArchTest
    static final ArchRule onlyCliKnowsPicocli = onlyIn("picocli..", "cli");

    @ArchTest
    static final ArchRule onlyManifestKnowsTheYamlLibrary = onlyIn("org.snakeyaml..", "manifest");

    @ArchTest
    static final ArchRule onlyReaderAndWritersOfReportsBindJson =
            onlyIn("com.fasterxml.jackson.databind..", "report", "triage", "history", "stored", "part", "fleet");

    @ArchTest
    static final ArchRule onlyReportKnowsTheTemplates = onlyIn("freemarker..", "report");

    @ArchTest
    static final ArchRule onlyReportAndTriageKnowSarif = onlyIn("de.jcup..", "report", "triage");

    @ArchTest
    static final ArchRule nobodyLeansOnWhatLibrariesBringAlong = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..", "org.slf4j..", "io.fabric8.zjsonpatch..");

    @ArchTest
    static final ArchRule whatJudgesDoesNoInputOrOutput = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Files.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in");

    @ArchTest
    static final ArchRule whatJudgesHasNoClockAndNoEnvironment = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule onlyMainsEndTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.plumbline.cli.Main")
            .and()
            .doNotHaveFullyQualifiedName("dev.plumbline.render.HelmChild")
            .should()
            .callMethod(System.class, "exit", int.class);

    private static ArchRule onlyIn(String library, String... areas) {
        String[] places = java.util.Arrays.stream(areas)
                .map(area -> "dev.plumbline." + area + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @ArchTest
    static void theCodeWasSeen(JavaClasses classes) {
        for (String area : new String[] {"manifest", "model", "credential", "rule", "finding"}) {
            if (classes.stream().noneMatch(type -> type.getPackageName().startsWith("dev.plumbline." + area))) {
                throw new AssertionError("no class of " + area + " was seen");
            }
        }
    }
}
