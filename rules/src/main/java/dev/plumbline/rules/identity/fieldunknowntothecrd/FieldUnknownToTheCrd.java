// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.fieldunknowntothecrd;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.spire.release.SettingKeys;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags a field of a registration that the CustomResourceDefinition in the estate does not have; where that was not read, one that no release of it has had. */
public final class FieldUnknownToTheCrd implements Rule<SpireResource> {
    private static final RuleInfo INFO = new RuleInfo(
                    "field-unknown-to-the-crd",
                    "Registration uses a field that the installed CRD drops",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-167");

    private static final Map<String, String> PLURALS = Map.of(
            "ClusterSPIFFEID", "clusterspiffeids",
            "ClusterStaticEntry", "clusterstaticentries",
            "ClusterFederatedTrustDomain", "clusterfederatedtrustdomains");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireResource> looksAt() {
        return SpireResource.class;
    }

    @Override
    public void check(SpireResource resource, Facts facts, Verdicts verdicts) {
        Set<String> installed = fieldsOfInstalledCrd(resource, facts);
        for (String key : resource.spec().keys()) {
            if (!installed.isEmpty() && !installed.contains(key)) {
                verdicts.fail(
                        resource.spec().at(key),
                        "the installed CRD does not know %s and drops it without a word".formatted(key));
            } else if (installed.isEmpty() && !SettingKeys.isKnown(resource.kind(), key)) {
                verdicts.fail(Defect.at(
                                resource.spec().at(key),
                                "no release of its CRD knows %s, and what a CRD does not know is dropped without a word"
                                        .formatted(key))
                        .confidence(Confidence.STRONG, "the CRD itself was not read"));
            }
        }
    }

    /** Empty when the CRD was not read, or says nothing about fields. */
    private static Set<String> fieldsOfInstalledCrd(SpireResource resource, Facts facts) {
        String name = PLURALS.getOrDefault(resource.kind(), "") + ".spire.spiffe.io";
        Set<String> fields = new LinkedHashSet<>();
        facts.inventory()
                .customResource("apiextensions.k8s.io", "CustomResourceDefinition", "", name)
                .map(definition -> ResourceSettings.of(definition).in("spec").blocks("versions"))
                .orElse(List.of())
                .forEach(version -> fields.addAll(version.in("schema")
                        .in("openAPIV3Schema")
                        .in("properties")
                        .in("spec")
                        .in("properties")
                        .keys()));
        return fields;
    }
}
