// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.IdentityPlane.Component;
import dev.plumbline.finding.IdentityPlane.Issued;
import dev.plumbline.finding.IdentityPlane.Setting;
import java.io.IOException;
import java.util.List;

/** SPIRE in each estate: its parts, federation, and which identity comes from which registration. */
final class IdentityPlaneJson {
    private final Json json;

    IdentityPlaneJson(Json json) {
        this.json = json;
    }

    void write(List<IdentityPlane> planes) throws IOException {
        json.objectsIfAny("identityPlanes", planes, this::write);
    }

    private void write(IdentityPlane plane) throws IOException {
        json.fieldIfAny("estate", plane.estate());
        json.strings("trustDomains", plane.trustDomains());
        json.objects("components", plane.components(), this::component);
        json.objectsIfAny("federation", plane.federation(), federation -> {
            json.field("trustDomain", federation.trustDomain());
            json.field("with", federation.with());
            json.fieldIfAny("profile", federation.profile());
            json.location("location", federation.at());
        });
        json.objects("identities", plane.identities(), this::issued);
    }

    private void component(Component component) throws IOException {
        json.field("product", component.product());
        json.field("subject", component.id().path());
        json.fieldIfAny("subjectGroup", component.id().group());
        json.fieldIfAny("version", component.version());
        settings("settings", component.settings());
        json.location("location", component.at());
    }

    private void settings(String name, List<Setting> settings) throws IOException {
        json.objectsIfAny(name, settings, setting -> {
            json.field("name", setting.name());
            json.field("value", setting.value());
        });
    }

    private void issued(Issued issued) throws IOException {
        json.field("spiffeId", issued.spiffeId());
        json.field("workload", issued.workload().path());
        json.field("registration", issued.registration());
        json.location("location", issued.at());
        json.fieldIfAny("parent", issued.parent());
        json.stringsIfAny("selectors", issued.selectors());
        settings("lifetimes", issued.lifetimes());
        json.stringsIfAny("dnsNames", issued.dnsNames());
        json.stringsIfAny("federatesWith", issued.federatesWith());
        json.fieldIfAny("hint", issued.hint());
        json.stringsIfAny("audiences", issued.audiences());
        json.stringsIfAny("sockets", issued.sockets());
        json.fieldIfAny("doubt", issued.doubt());
        json.field("sharedBy", issued.sharedBy());
        json.stringsIfAny("sharedWith", issued.sharedWith());
    }
}
