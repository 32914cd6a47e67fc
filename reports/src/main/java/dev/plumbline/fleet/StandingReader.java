// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.WorkloadReport;
import java.util.List;
import java.util.Optional;

/** Reads workloads, doors and the identities that SPIRE gives. */
final class StandingReader {
    private final Places places;

    StandingReader(Places places) {
        this.places = places;
    }

    WorkloadReport workload(Item item) {
        List<ChainHop> hops = item.at("chain").each("hops", hop -> FindingReader.hop(hop, places));
        return new WorkloadReport(
                item.text("estate"),
                Places.object(item.text("id"), item.text("group")),
                item.text("serviceAccount"),
                item.words("spiffeIds"),
                item.number("credentials"),
                item.text("owner"),
                item.at("chain").text("mechanism"),
                hops,
                rung(item),
                item.words("obstacles"),
                item.ifAny("nextStep")
                        .map(step -> new WorkloadReport.NextStep(
                                step.text("change"), step.number("reaches"), step.number("endsFindings"))));
    }

    private static Optional<WorkloadReport.Rung> rung(Item item) {
        if (!item.has("rung")) {
            return Optional.empty();
        }
        int lowest = item.number("rung");
        int highest = item.has("rungHighest") ? item.number("rungHighest") : lowest;
        if (lowest < 0 || highest > 5 || lowest > highest) {
            throw new FleetException("a rung that is not on the ladder");
        }
        return Optional.of(new WorkloadReport.Rung(lowest, highest));
    }

    DoorReport door(Item item) {
        return new DoorReport(
                item.text("estate"),
                item.text("role"),
                places.atIfAny(item, "location"),
                item.words("grants"),
                item.each(
                        "openers",
                        opener -> new DoorReport.Opener(
                                opener.text("identity"), opener.words("workloads"), opener.flag("wanted"))));
    }

    IdentityPlane plane(Item item) {
        return new IdentityPlane(
                item.text("estate"),
                item.words("trustDomains"),
                item.each(
                        "components",
                        component -> new IdentityPlane.Component(
                                component.text("product"),
                                Places.subject(component),
                                component.text("version"),
                                settings(component, "settings"),
                                places.at(component.at("location")))),
                item.each(
                        "federation",
                        federation -> new IdentityPlane.Federation(
                                federation.text("trustDomain"),
                                federation.text("with"),
                                federation.text("profile"),
                                places.at(federation.at("location")))),
                item.each("identities", this::issued));
    }

    private IdentityPlane.Issued issued(Item item) {
        return new IdentityPlane.Issued(
                item.text("spiffeId"),
                Places.object(item.text("workload"), ""),
                item.text("registration"),
                places.at(item.at("location")),
                item.text("parent"),
                item.words("selectors"),
                settings(item, "lifetimes"),
                item.words("dnsNames"),
                item.words("federatesWith"),
                item.text("hint"),
                item.words("audiences"),
                item.words("sockets"),
                item.some("doubt"),
                item.number("sharedBy"),
                item.words("sharedWith"));
    }

    private static List<IdentityPlane.Setting> settings(Item item, String name) {
        return item.each(name, setting -> new IdentityPlane.Setting(setting.text("name"), setting.text("value")));
    }
}
