// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorRelationship;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.ToolComponentReference;
import dev.plumbline.report.Cwe;
import dev.plumbline.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** CWE as a taxonomy, for the weaknesses that rules name. */
final class Weaknesses {
    private static final String NAME = "CWE";

    private Weaknesses() {}

    static ToolComponent taxonomy(List<RuleInfo> rules) {
        ToolComponent taxonomy = new ToolComponent();
        taxonomy.setName(NAME);
        taxonomy.setOrganization("MITRE");
        taxonomy.setShortDescription(Texts.text("The MITRE Common Weakness Enumeration."));
        Set<ReportingDescriptor> taxa = new LinkedHashSet<>();
        Set<Cwe> named = new TreeSet<>();
        rules.forEach(rule -> named.add(Cwe.of(rule)));
        for (Cwe weakness : named) {
            ReportingDescriptor taxon = new ReportingDescriptor();
            taxon.setId(weakness.id());
            taxon.setShortDescription(Texts.text(weakness.title() + "."));
            taxa.add(taxon);
        }
        taxonomy.setTaxa(taxa);
        return taxonomy;
    }

    static ToolComponentReference reference() {
        ToolComponentReference component = new ToolComponentReference();
        component.setName(NAME);
        return component;
    }

    static ReportingDescriptorRelationship relationship(RuleInfo rule) {
        ReportingDescriptorReference target = new ReportingDescriptorReference();
        target.setId(Cwe.of(rule).id());
        target.setToolComponent(reference());
        ReportingDescriptorRelationship relationship = new ReportingDescriptorRelationship();
        relationship.setTarget(target);
        relationship.setKinds(Set.of("superset"));
        return relationship;
    }
}
