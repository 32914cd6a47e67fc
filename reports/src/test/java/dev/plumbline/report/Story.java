// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import dev.plumbline.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A bakery's estate before and after it gave its workloads identities, as scans would have reported it. */
public final class Story {
    public static final RuleInfo IN_CONFIG_MAP = new RuleInfo(
            "static-credential-in-configmap", "Static credential in a ConfigMap", Family.CREDENTIAL, Severity.HIGH);
    public static final RuleInfo IN_ENV = new RuleInfo(
            "static-credential-in-env",
            "Static credential in an environment variable",
            Family.CREDENTIAL,
            Severity.HIGH);
    public static final RuleInfo IN_COMMENT = new RuleInfo(
            "static-credential-in-comment", "Static credential in a comment", Family.CREDENTIAL, Severity.LOW);
    public static final RuleInfo SHARED_IDENTITY = new RuleInfo(
            "shared-identity", "Workloads of different purpose share an identity", Family.IDENTITY, Severity.MEDIUM);
    public static final RuleInfo BROKEN_AUDIENCE = new RuleInfo(
                    "audience-does-not-meet",
                    "The token's audience is not what the role asks",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering("VAULT-402");

    /** Pages of two rules, as the catalogue would give them. */
    public static final RulePages PAGES = rule -> switch (rule) {
        case "static-credential-in-configmap", "static-credential-in-env" -> Optional.of("""
                # A literal credential

                ## What it finds
                A value that **is** a credential, such as `passwd=` in a file of a ConfigMap.

                ## Why it matters
                - Everybody who can read the object has it.
                - It does not expire.

                ## How to fix
                Let the workload fetch the secret with its identity. See [the ladder](https://example.org/ladder).

                ```yaml
                data:
                  passwd: [masked] <not markup>
                ```
                """);
        default -> Optional.empty();
    };

    private static final CredentialType PASSWORD =
            new CredentialType("password", "password", CredentialType.Nature.CREDENTIAL);
    private static final ObjectId SETTINGS = ObjectId.core("ConfigMap", "bakery", "till-settings");
    private static final ObjectId LEDGER = new ObjectId("apps", "Deployment", "bakery", "ledger");
    private static final ObjectId TILL = new ObjectId("apps", "Deployment", "bakery", "till");
    private static final String VALUE_A = "a".repeat(64);
    private static final String VALUE_B = "b".repeat(64);

    private Story() {}

    public static RunInfo run() {
        return run(Optional.empty());
    }

    /** A run on a cluster. */
    public static RunInfo runIn(String cluster) {
        return run(Optional.of(cluster));
    }

    private static RunInfo run(Optional<String> cluster) {
        return new RunInfo(
                "0.1.0",
                Instant.parse("2026-03-01T08:00:00Z"),
                Instant.parse("2026-03-01T08:00:00.400Z"),
                LocalDate.parse("2026-03-01"),
                cluster,
                List.of("bakery/before"),
                400);
    }

    /** Literals everywhere, no identity. */
    public static ScanResult before() {
        List<Finding> findings = List.of(
                commented("ledger.yaml", 41, 20),
                commented("ledger.yaml", 44, 31),
                inEnv("ledger.yaml", 22, "LEDGER_ROOT_PASSWORD", VALUE_A, Strength.WEAK, Optional.of("A"), 4),
                inEnv("ledger.yaml", 24, "LEDGER_PASSWORD", VALUE_B, Strength.HUMAN, Optional.empty(), 1),
                inSettings());
        return new ScanResult(
                List.of(BROKEN_AUDIENCE, SHARED_IDENTITY, IN_COMMENT, IN_CONFIG_MAP, IN_ENV),
                findings.stream().sorted().toList(),
                List.of(),
                List.of(
                        new VerdictCount(IN_COMMENT.id(), 1, 1, 0, 0),
                        new VerdictCount(IN_CONFIG_MAP.id(), 1, 0, 0, 0),
                        new VerdictCount(IN_ENV.id(), 1, 1, 0, 0)),
                List.of(
                        workload(
                                LEDGER,
                                "default",
                                List.of(),
                                4,
                                "",
                                List.of(),
                                0,
                                "Take the passwords from Vault",
                                1,
                                4),
                        workload(
                                TILL,
                                "till",
                                List.of(),
                                1,
                                "team-counter",
                                List.of(),
                                0,
                                "Give till an identity and let Vault hold value A",
                                4,
                                5)),
                List.of(),
                List.of(),
                new Coverage(
                        2,
                        6,
                        List.of(
                                new Coverage.Looked("", "ConfigMap", "bakery", 1, true),
                                new Coverage.Looked("apps", "Deployment", "bakery", 2, true)),
                        List.of(),
                        List.of(new Coverage.PassedOver("no manifest", "", 1))),
                List.of(),
                List.of(""));
    }

    /** Identities and a store; one hop is broken, one file does not parse. */
    public static ScanResult after() {
        List<ChainHop> hops = List.of(
                hop("service account", ChainHop.Verdict.OK, "ServiceAccount till", "till.yaml", 4),
                hop(
                        "identity",
                        ChainHop.Verdict.WEAK,
                        "spiffe://bakery.example/ns/bakery/sa/till, also Deployment bakery/probe",
                        "spire.yaml",
                        12),
                hop("socket", ChainHop.Verdict.OK, "socket csi.spiffe.io at /run/spire/sockets", "till.yaml", 30),
                hop(
                        "audience",
                        ChainHop.Verdict.BROKEN,
                        "asks for audience vault, role ledger-reader wants ledger",
                        "setup.sh",
                        17),
                new ChainHop(
                        "policy",
                        ChainHop.Verdict.UNKNOWN,
                        "policy ledger-read was not read",
                        Optional.empty(),
                        "add the file that writes policy ledger-read"));
        Finding broken = new Finding(
                BROKEN_AUDIENCE,
                Severity.HIGH,
                "",
                TILL,
                Defect.at(
                                at("setup.sh", 17, 21, 29, FieldPath.root().part("bound_audiences")),
                                "role ledger-reader wants audience ledger, till asks for vault")
                        .related(at("till.yaml", 33, 20, 25, env("till", "AUDIENCE")), "what till asks for")
                        .hop("audience"),
                Optional.empty(),
                hops);
        Finding shared = new Finding(
                SHARED_IDENTITY,
                Severity.MEDIUM,
                "",
                TILL,
                Defect.at(
                                at(
                                        "till.yaml",
                                        26,
                                        27,
                                        31,
                                        FieldPath.of("spec", "template", "spec", "serviceAccountName")),
                                "shares its identity with Deployment bakery/probe")
                        .confidence(Confidence.STRONG, "both use ServiceAccount till"),
                Optional.empty(),
                List.of());
        return new ScanResult(
                List.of(BROKEN_AUDIENCE, SHARED_IDENTITY, IN_COMMENT, IN_CONFIG_MAP, IN_ENV),
                List.of(broken, shared).stream().sorted().toList(),
                List.of(new Judgement(
                        SHARED_IDENTITY,
                        Verdict.UNKNOWN,
                        "",
                        LEDGER,
                        at("ledger.yaml", 1, 1, 11, FieldPath.root()),
                        Optional.of(UnknownReason.NOT_READ),
                        "the ServiceAccount default; add its namespace's manifests")),
                List.of(),
                List.of(
                        new WorkloadReport(
                                "",
                                TILL,
                                "till",
                                List.of("spiffe://bakery.example/ns/bakery/sa/till"),
                                0,
                                "team-counter",
                                "Vault JWT with SPIFFE",
                                hops,
                                Optional.of(new WorkloadReport.Rung(2, 3)),
                                List.of("the audience does not meet", "the identity is shared"),
                                Optional.of(new WorkloadReport.NextStep("Ask for audience ledger", 3, 1))),
                        new WorkloadReport(
                                "",
                                new ObjectId("apps", "Deployment", "bakery", "probe"),
                                "till",
                                List.of("spiffe://bakery.example/ns/bakery/sa/till"),
                                0,
                                "",
                                "",
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty())),
                List.of(new DoorReport(
                        "",
                        "auth/jwt/role/ledger-reader",
                        Optional.of(at("setup.sh", 15, 1, 12, FieldPath.root())),
                        List.of("read secret/data/ledger"),
                        List.of(
                                new DoorReport.Opener(
                                        "spiffe://bakery.example/ns/bakery/sa/till",
                                        List.of("Deployment bakery/till"),
                                        true),
                                new DoorReport.Opener(
                                        "spiffe://bakery.example/ns/bakery/sa/till",
                                        List.of("Deployment bakery/probe"),
                                        false)))),
                List.of(new InventoryEntry(
                        InventoryEntry.Kind.REFERENCE,
                        "reference to secret/data/ledger",
                        TILL,
                        at("till.yaml", 40, 9, 30, FieldPath.of("spec")))),
                new Coverage(
                        4,
                        9,
                        List.of(new Coverage.Looked("apps", "Deployment", "bakery", 3, true)),
                        List.of(
                                new Coverage.Gap(
                                        UnknownReason.UNPARSEABLE,
                                        "broken.yaml",
                                        "a mapping does not continue here; mend the indentation",
                                        Optional.of(at("broken.yaml", 7, 3, 3, FieldPath.root())),
                                        true),
                                new Coverage.Gap(
                                        UnknownReason.LEFT_OUT,
                                        "Secret",
                                        "left out by --skip-kind",
                                        Optional.empty(),
                                        false)),
                        List.of(new Coverage.PassedOver("ignored", ".plumblineignore", 3))),
                List.of(new Notice(
                        Notice.Level.WARNING,
                        "duplicate-key",
                        "key image occurs twice; the last one counts",
                        Optional.of(at("till.yaml", 21, 11, 16, FieldPath.root())))),
                List.of(""));
    }

    public static Finding inSettings() {
        FieldPath path = FieldPath.of("data")
                .key("till.ini")
                .opened("", PathStyle.SECTIONS)
                .key("[ledger]")
                .key("passwd");
        Location at = at("till.yaml", 12, 12, 24, path);
        Credential credential = credential(
                Place.CONFIG_MAP, SETTINGS, at, "passwd of till.ini", Strength.WEAK, VALUE_A, Confidence.CERTAIN);
        return new Finding(
                IN_CONFIG_MAP,
                Severity.HIGH,
                "",
                SETTINGS,
                Defect.at(at, "password in till.ini › [ledger] › passwd").credential(credential),
                Optional.of(new CredentialDetail(
                        credential,
                        Optional.of("A"),
                        4,
                        2,
                        List.of("Deployment bakery/till"),
                        Optional.of(
                                new CredentialDetail.Readers(3, List.of("Group system:authenticated", "User ann"))))),
                List.of());
    }

    public static Finding inEnv(
            String file,
            int line,
            String variable,
            String value,
            Strength strength,
            Optional<String> group,
            int places) {
        Location at = at(file, line, 22, 34, env("ledger", variable));
        Credential credential = credential(
                Place.ENV, LEDGER, at, "env " + variable + " of container ledger", strength, value, Confidence.CERTAIN);
        return new Finding(
                IN_ENV,
                Severity.HIGH,
                "",
                LEDGER,
                Defect.at(at, "env " + variable + " of container ledger holds a literal password")
                        .credential(credential),
                Optional.of(new CredentialDetail(
                        credential,
                        group,
                        places,
                        Math.min(places, 2),
                        List.of("Deployment bakery/ledger"),
                        Optional.empty())),
                List.of());
    }

    private static Finding commented(String file, int line, int column) {
        Location at = at(
                file,
                line,
                column,
                column + 12,
                FieldPath.of("spec").key("#comment").part("--password", "--password#" + line));
        Credential credential =
                credential(Place.COMMENT, LEDGER, at, "a comment", Strength.WEAK, VALUE_A, Confidence.STRONG);
        return new Finding(
                IN_COMMENT,
                Severity.LOW,
                "",
                LEDGER,
                Defect.at(at, "a commented-out command holds a password").credential(credential),
                Optional.of(new CredentialDetail(credential, Optional.of("A"), 4, 2, List.of(), Optional.empty())),
                List.of());
    }

    private static Credential credential(
            Place place,
            ObjectId holder,
            Location at,
            String name,
            Strength strength,
            String value,
            Confidence confidence) {
        return new Credential(
                PASSWORD,
                place,
                holder,
                at,
                name,
                new Credential.Assessment(
                        confidence, List.of("the name asks for a password"), strength, LengthClass.UNDER_16),
                new ValueFingerprint(value),
                Optional.of("root"),
                Provenance.MANIFEST);
    }

    private static WorkloadReport workload(
            ObjectId id,
            String serviceAccount,
            List<String> ids,
            int credentials,
            String owner,
            List<ChainHop> hops,
            int rung,
            String change,
            int reaches,
            int ends) {
        return new WorkloadReport(
                "",
                id,
                serviceAccount,
                ids,
                credentials,
                owner,
                "",
                hops,
                Optional.of(new WorkloadReport.Rung(rung, rung)),
                List.of("a literal password"),
                Optional.of(new WorkloadReport.NextStep(change, reaches, ends)));
    }

    private static ChainHop hop(String name, ChainHop.Verdict verdict, String statement, String file, int line) {
        return new ChainHop(name, verdict, statement, Optional.of(at(file, line, 3, 9, FieldPath.root())), "");
    }

    private static FieldPath env(String container, String variable) {
        return FieldPath.of("spec", "template", "spec", "containers")
                .item(0, container)
                .key("env")
                .item(0, variable)
                .key("value");
    }

    public static Location at(String file, int line, int column, int end, FieldPath path) {
        return Location.of(Origin.file(file), Span.of(line, column, line, end), path);
    }
}
