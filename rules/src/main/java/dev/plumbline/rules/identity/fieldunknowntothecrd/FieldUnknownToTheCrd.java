// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.fieldunknowntothecrd;

import dev.plumbline.model.CustomResource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ResourceSettings;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags a field of a registration that the CustomResourceDefinition in the estate does not have. */
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
        String plural = PLURALS.getOrDefault(resource.kind(), "");
        Optional<CustomResource> definition = facts.inventory()
                .customResource("apiextensions.k8s.io", "CustomResourceDefinition", "", plural + ".spire.spiffe.io");
        if (definition.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        for (Settings version : ResourceSettings.of(definition.get()).in("spec").blocks("versions")) {
            known.addAll(version.in("schema")
                    .in("openAPIV3Schema")
                    .in("properties")
                    .in("spec")
                    .in("properties")
                    .keys());
        }
        if (known.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (String key : resource.spec().keys()) {
            if (!known.contains(key)) {
                verdicts.fail(
                        resource.spec().at(key),
                        "the installed CRD does not know %s and drops it without a word".formatted(key));
            }
        }
    }
}
