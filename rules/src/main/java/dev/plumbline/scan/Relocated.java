// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts what was judged in rendered text at the places that people edit. */
record Relocated(UnaryOperator<Location> places) {
    Finding finding(Finding finding) {
        Location at = places.apply(finding.at());
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.estate(),
                finding.subject(),
                defect(finding.defect(), at),
                finding.credential().map(this::detail),
                finding.flow().stream().map(this::hop).toList(),
                finding.lineage());
    }

    private Defect defect(Defect defect, Location at) {
        List<Defect.Related> related = defect.related().stream()
                .map(each -> new Defect.Related(places.apply(each.at()), each.message()))
                .toList();
        boolean moved = !at.equals(defect.at());
        return new Defect(
                at,
                defect.message(),
                defect.severity(),
                defect.confidence(),
                moved && at.span().isEmpty()
                        ? and(defect.reasons(), "the template's line is not known")
                        : defect.reasons(),
                moved ? and(related, new Defect.Related(defect.at(), "as rendered")) : related,
                defect.hop(),
                defect.flow(),
                defect.credential().map(this::credential));
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private CredentialDetail detail(CredentialDetail detail) {
        return new CredentialDetail(
                credential(detail.credential()),
                detail.reuseGroup(),
                detail.places(),
                detail.livePlaces(),
                detail.consumers(),
                detail.readers(),
                // A rendered text's stretch says nothing about the template that it came from.
                detail.replacement().filter(each -> places.apply(each.region()).equals(each.region())));
    }

    private Credential credential(Credential credential) {
        return new Credential(
                credential.type(),
                credential.place(),
                credential.holder(),
                places.apply(credential.at()),
                credential.name(),
                credential.assessment(),
                credential.value(),
                credential.userName(),
                credential.provenance());
    }

    private ChainHop hop(ChainHop hop) {
        return new ChainHop(
                hop.name(), hop.verdict(), hop.statement(), hop.evidence().map(places), hop.settle());
    }

    Judgement judgement(Judgement judgement) {
        return new Judgement(
                judgement.rule(),
                judgement.verdict(),
                judgement.estate(),
                judgement.subject(),
                places.apply(judgement.at()),
                judgement.reason(),
                judgement.what());
    }

    WorkloadReport workload(WorkloadReport workload) {
        return workload.withHops(workload.hops().stream().map(this::hop).toList());
    }

    DoorReport door(DoorReport door) {
        return new DoorReport(door.estate(), door.role(), door.at().map(places), door.grants(), door.openers());
    }

    IdentityPlane plane(IdentityPlane plane) {
        return new IdentityPlane(
                plane.estate(),
                plane.trustDomains(),
                plane.components().stream()
                        .map(each -> new IdentityPlane.Component(
                                each.product(), each.id(), each.version(), each.settings(), places.apply(each.at())))
                        .toList(),
                plane.federation().stream()
                        .map(each -> new IdentityPlane.Federation(
                                each.trustDomain(), each.with(), each.profile(), places.apply(each.at())))
                        .toList(),
                plane.identities().stream().map(this::issued).toList());
    }

    private IdentityPlane.Issued issued(IdentityPlane.Issued issued) {
        return new IdentityPlane.Issued(
                issued.spiffeId(),
                issued.workload(),
                issued.registration(),
                places.apply(issued.at()),
                issued.parent(),
                issued.selectors(),
                issued.lifetimes(),
                issued.dnsNames(),
                issued.federatesWith(),
                issued.hint(),
                issued.audiences(),
                issued.sockets(),
                issued.doubt(),
                issued.sharedBy(),
                issued.sharedWith());
    }

    InventoryEntry entry(InventoryEntry entry) {
        return new InventoryEntry(entry.kind(), entry.what(), entry.holder(), places.apply(entry.at()));
    }
}
