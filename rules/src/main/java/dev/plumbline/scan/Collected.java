// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.usage.Use;
import dev.plumbline.exposure.Detour;
import dev.plumbline.exposure.Identity;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Runner;
import dev.plumbline.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the rules said over all estates; a subject that several estates share speaks once. */
final class Collected {
    private record Said(String rule, ObjectId subject, Location at, String message) {}

    /** An object with credentials, and whether pods take them from it. */
    private record Holder(String estate, ObjectId object, boolean inPods) {}

    private static final int SHOWN_READERS = 10;

    /** By estate and value: one that many share is counted once. */
    private final Map<List<Object>, Places> places = new HashMap<>();

    private final boolean keepAll;
    private final Set<Said> said = new HashSet<>();
    /** Once for an object, which may hold many credentials. */
    private final Map<Holder, Optional<CredentialDetail.Readers>> readers = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();

    Collected(boolean keepAll) {
        this.keepAll = keepAll;
    }

    void add(String estate, Facts facts, List<Runner.Outcome> outcomes) {
        for (Runner.Outcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.rule().id(), rule -> new EnumMap<>(Verdict.class))
                    .merge(outcome.verdict(), 1, Integer::sum);
            outcome.defects().forEach(defect -> addFinding(estate, facts, outcome, defect));
            outcome.unknowns().forEach(unknown -> addJudgement(estate, outcome, unknown));
            outcome.failure().ifPresent(exception -> notices.add(failed(outcome, exception)));
            boolean plain = outcome.verdict() == Verdict.PASS || outcome.verdict() == Verdict.NOT_APPLICABLE;
            if (keepAll && plain) {
                judgements.add(new Judgement(
                        outcome.rule(),
                        outcome.verdict(),
                        estate,
                        outcome.subject().id(),
                        outcome.subject().at(),
                        Optional.empty(),
                        ""));
            }
        }
    }

    private void addFinding(String estate, Facts facts, Runner.Outcome outcome, Defect defect) {
        ObjectId subject = outcome.subject().id();
        if (said.add(new Said(outcome.rule().id(), subject, defect.at(), defect.message()))) {
            findings.add(new Finding(
                    outcome.rule(),
                    defect.severity().orElse(outcome.rule().severity()),
                    estate,
                    subject,
                    defect,
                    defect.credential().map(credential -> detail(estate, facts, credential)),
                    defect.flow().stream().map(WorkloadReports::hop).toList(),
                    facts.inventory().lineageOf(subject)));
        }
    }

    private void addJudgement(String estate, Runner.Outcome outcome, Runner.Unknown unknown) {
        ObjectId subject = outcome.subject().id();
        if (said.add(new Said(outcome.rule().id(), subject, unknown.at(), unknown.what()))) {
            judgements.add(new Judgement(
                    outcome.rule(),
                    Verdict.UNKNOWN,
                    estate,
                    subject,
                    unknown.at(),
                    Optional.of(unknown.reason()),
                    unknown.what()));
        }
    }

    /** In how many places a value is, and in how many of them not in a comment. */
    private record Places(int all, int live) {
        static Places of(List<Credential> others, Credential credential) {
            long live = others.stream().filter(Places::isLive).count();
            return new Places(others.size() + 1, (int) live + (isLive(credential) ? 1 : 0));
        }

        private static boolean isLive(Credential credential) {
            return credential.place() != Place.COMMENT;
        }
    }

    private CredentialDetail detail(String estate, Facts facts, Credential credential) {
        Places same = places.computeIfAbsent(
                List.of(estate, credential.value()), value -> Places.of(facts.sameValueAs(credential), credential));
        List<String> consumers = consumers(facts, credential);
        return new CredentialDetail(
                credential,
                Optional.empty(),
                same.all(),
                same.live(),
                consumers,
                readers.computeIfAbsent(
                        new Holder(estate, credential.holder(), !consumers.isEmpty()),
                        holder -> readers(facts, holder)),
                Replacements.of(facts, credential));
    }

    /** The workloads that take the value from elsewhere; that a workload uses its own goes without saying. */
    private static List<String> consumers(Facts facts, Credential credential) {
        return facts.consumersOf(credential).stream()
                .filter(use -> use.way() != Use.Way.OWN)
                .map(use -> use.workload().id().toString())
                .distinct()
                .toList();
    }

    /** Who can read the object that a value lies in; unknown while no binding was read. */
    private static Optional<CredentialDetail.Readers> readers(Facts facts, Holder holder) {
        // A file is read by whoever has the repository, of whom no binding tells.
        boolean isFile = holder.object().kind().equals("File");
        if (isFile || !facts.exposure().known()) {
            return Optional.empty();
        }
        List<Identity> identities = facts.exposure().identitiesReading(holder.object());
        List<Detour> detours = facts.exposure().detoursTo(holder.object(), holder.inPods());
        return Optional.of(
                new CredentialDetail.Readers(identities.size(), shown(identities), detours.size(), shown(detours)));
    }

    private static List<String> shown(List<?> all) {
        return all.stream().limit(SHOWN_READERS).map(Object::toString).toList();
    }

    private static Notice failed(Runner.Outcome outcome, String exception) {
        return new Notice(
                Notice.Level.ERROR,
                "rule-failed",
                "rule %s failed on %s with %s; its verdict there is unknown, please report it"
                        .formatted(outcome.rule().id(), outcome.subject().id(), exception),
                Optional.of(outcome.subject().at()));
    }

    List<Finding> findings() {
        return findings;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    List<Notice> notices() {
        return notices;
    }

    List<VerdictCount> counts() {
        List<VerdictCount> list = new ArrayList<>();
        counts.forEach((rule, byVerdict) -> list.add(new VerdictCount(
                rule,
                byVerdict.getOrDefault(Verdict.FAIL, 0),
                byVerdict.getOrDefault(Verdict.PASS, 0),
                byVerdict.getOrDefault(Verdict.NOT_APPLICABLE, 0),
                byVerdict.getOrDefault(Verdict.UNKNOWN, 0))));
        return list;
    }
}
