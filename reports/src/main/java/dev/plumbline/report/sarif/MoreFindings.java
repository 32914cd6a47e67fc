// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.MessageStrings;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import java.util.Set;

/** Describes the result that says how many others did not fit. */
final class MoreFindings {
    static final String ID = "more-findings-than-fit";

    private MoreFindings() {}

    static ReportingDescriptor descriptor() {
        ReportingDescriptor descriptor = new ReportingDescriptor();
        descriptor.setId(ID);
        descriptor.setName(RuleDescriptors.pascal(ID));
        descriptor.setShortDescription(Texts.text("More findings than code scanning platforms take."));
        descriptor.setFullDescription(Texts.text("The report was cut, worst findings first; other formats hold all."));
        descriptor.setHelp(Texts.text("Read the JSON or HTML report of the same scan, which hold all findings."));
        MessageStrings messages = new MessageStrings();
        messages.setAdditionalProperty(Texts.FINDING, Texts.text("{0}."));
        descriptor.setMessageStrings(messages);
        ReportingConfiguration configuration = new ReportingConfiguration();
        configuration.setLevel(ReportingConfiguration.Level.NOTE);
        descriptor.setDefaultConfiguration(configuration);
        PropertyBag properties = new PropertyBag();
        properties.setTags(Set.of("coverage"));
        descriptor.setProperties(properties);
        return descriptor;
    }
}
