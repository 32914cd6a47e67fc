// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorRelationship;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.ToolComponentReference;
import dev.plumbline.report.compliance.Compliance;
import dev.plumbline.report.compliance.Framework;
import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.rule.RuleInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** CWE and the frameworks that rules speak of as taxonomies, each with the entries that the file's rules name. */
final class Taxonomies {
    private Taxonomies() {}

    static List<ToolComponent> of(List<RuleInfo> rules) {
        List<ToolComponent> all = new ArrayList<>();
        all.add(Weaknesses.taxonomy(rules));
        Set<Control> named = new LinkedHashSet<>();
        rules.forEach(rule -> named.addAll(Compliance.mapping().of(rule)));
        for (Framework framework : Compliance.mapping().frameworks()) {
            if (framework.controls().stream().anyMatch(named::contains)) {
                all.add(taxonomy(framework, named));
            }
        }
        return all;
    }

    static Set<ToolComponentReference> references(List<RuleInfo> rules) {
        Set<ToolComponentReference> references = new LinkedHashSet<>();
        of(rules).forEach(taxonomy -> references.add(reference(taxonomy.getName())));
        return references;
    }

    static Set<ReportingDescriptorRelationship> relationships(RuleInfo rule) {
        Set<ReportingDescriptorRelationship> all = new LinkedHashSet<>();
        all.add(Weaknesses.relationship(rule));
        for (Control control : Compliance.mapping().of(rule)) {
            ReportingDescriptorReference target = new ReportingDescriptorReference();
            target.setId(control.id());
            target.setToolComponent(reference(control.framework()));
            ReportingDescriptorRelationship relationship = new ReportingDescriptorRelationship();
            relationship.setTarget(target);
            relationship.setKinds(Set.of("relevant"));
            all.add(relationship);
        }
        return all;
    }

    private static ToolComponent taxonomy(Framework framework, Set<Control> named) {
        ToolComponent taxonomy = new ToolComponent();
        taxonomy.setName(framework.key());
        taxonomy.setFullName(framework.title() + " " + framework.version());
        taxonomy.setVersion(framework.version());
        taxonomy.setInformationUri(URI.create(framework.source()));
        taxonomy.setShortDescription(Texts.text(framework.title() + ", controls that findings are evidence against."));
        Set<ReportingDescriptor> taxa = new LinkedHashSet<>();
        for (Control control : framework.covered()) {
            if (named.contains(control)) {
                ReportingDescriptor taxon = new ReportingDescriptor();
                taxon.setId(control.id());
                taxon.setShortDescription(Texts.text(control.title() + "."));
                taxa.add(taxon);
            }
        }
        taxonomy.setTaxa(taxa);
        return taxonomy;
    }

    private static ToolComponentReference reference(String name) {
        ToolComponentReference component = new ToolComponentReference();
        component.setName(name);
        return component;
    }
}
