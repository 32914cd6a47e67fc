// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.DeclaredBy;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Change;
import dev.plumbline.triage.Suppressed;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads findings with what was decided about them. */
final class FindingReader {
    private final Places places;

    private final Map<String, RuleInfo> rules;

    FindingReader(Places places, Map<String, RuleInfo> rules) {
        this.places = places;
        this.rules = rules;
    }

    Triaged read(Item item) {
        Finding finding = finding(item);
        if (!finding.fingerprint().equals(item.text("fingerprint"))) {
            throw new FleetException("a finding's fingerprint is not that of its rule, subject and path;"
                    + " write the report again with this version");
        }
        return new Triaged(
                finding,
                item.ifAny("suppression").map(FindingReader::suppressed),
                item.some("change").map(any -> item.constant("change", Change.values())),
                item.flag("outsideChange"));
    }

    private Finding finding(Item item) {
        ObjectId subject = Places.subject(item);
        Location at = places.at(item.at("location"), Places.fieldPath(item));
        Optional<CredentialDetail> credential =
                item.some("credentialType").map(type -> credential(item, type, subject, at));
        Defect defect = new Defect(
                at,
                item.text("message"),
                Optional.empty(),
                item.constant("confidence", Confidence.values()),
                item.words("reasons"),
                item.each("related", this::related),
                item.some("hop"),
                List.of(),
                credential.map(CredentialDetail::credential));
        return new Finding(
                rule(item.text("rule")),
                item.constant("severity", Severity.values()),
                item.text("estate"),
                subject,
                defect,
                credential,
                item.each("flow", hop -> hop(hop, places)),
                lineage(item, subject));
    }

    /** A rule as the report lists it. */
    RuleInfo rule(String id) {
        RuleInfo rule = rules.get(id);
        if (rule == null) {
            throw new FleetException("a finding of a rule that it does not list");
        }
        return rule;
    }

    private Defect.Related related(Item item) {
        return new Defect.Related(places.at(item.at("location"), Places.fieldPath(item)), item.text("message"));
    }

    private static Lineage lineage(Item item, ObjectId subject) {
        ObjectId lasting = item.some("lastingName")
                .map(name -> new ObjectId(subject.group(), subject.kind(), subject.namespace(), name))
                .orElse(subject);
        return new Lineage(
                lasting,
                item.ifAny("source")
                        .map(source -> new DeclaredBy(
                                source.constant("tool", DeclaredBy.Tool.values()), source.text("name"))));
    }

    private static CredentialDetail credential(Item item, String type, ObjectId holder, Location at) {
        Credential credential = new Credential(
                new CredentialType(type, item.some("credentialTitle").orElse(type), CredentialType.Nature.CREDENTIAL),
                item.constant("place", Place.values()),
                holder,
                at,
                item.text("credentialName"),
                new Credential.Assessment(
                        item.constant("confidence", Confidence.values()),
                        item.words("reasons"),
                        item.constant("strength", Strength.values()),
                        length(item.text("length"))),
                new ValueFingerprint(item.text("valueFingerprint")),
                item.some("userName"),
                at.origin().medium() == Origin.Medium.CLUSTER ? Provenance.CLUSTER : Provenance.MANIFEST);
        return new CredentialDetail(
                credential,
                item.some("reuseGroup"),
                item.number("places"),
                item.number("livePlaces"),
                item.words("consumers"),
                item.ifAny("readableBy")
                        .map(readers -> new CredentialDetail.Readers(
                                readers.number("count"),
                                readers.words("names"),
                                readers.number("detours"),
                                readers.words("detourNames"))));
    }

    private static LengthClass length(String words) {
        for (LengthClass length : LengthClass.values()) {
            if (length.words().equals(words)) {
                return length;
            }
        }
        throw new FleetException("a length that this version does not know");
    }

    private static Suppressed suppressed(Item item) {
        return new Suppressed(
                item.text("by"), item.flag("inObject"), item.text("reason"), item.text("owner"), item.date("until"));
    }

    static ChainHop hop(Item item, Places places) {
        return new ChainHop(
                item.text("name"),
                item.constant("verdict", ChainHop.Verdict.values()),
                item.text("statement"),
                places.atIfAny(item, "location"),
                item.text("settle"));
    }
}
