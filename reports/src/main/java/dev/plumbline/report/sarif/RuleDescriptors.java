// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.MessageStrings;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import dev.plumbline.report.Cwe;
import dev.plumbline.report.ReportOptions;
import dev.plumbline.report.RulePages;
import dev.plumbline.report.markdown.MarkdownPage;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules as SARIF describes them: identity, help, severity, precision, weakness. */
final class RuleDescriptors {
    private static final int LONGEST_DESCRIPTION = 1_000;

    private final RulePages pages;
    private final ReportOptions options;
    private final Map<String, Confidence> leastSure = new HashMap<>();

    RuleDescriptors(RulePages pages, ReportOptions options, List<Triaged> findings) {
        this.pages = pages;
        this.options = options;
        for (Triaged triaged : findings) {
            leastSure.merge(
                    triaged.finding().rule().id(),
                    triaged.finding().defect().confidence(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    ReportingDescriptor of(RuleInfo rule) {
        MarkdownPage page = MarkdownPage.of(pages.markdown(rule.id()).orElse(""));
        ReportingDescriptor descriptor = new ReportingDescriptor();
        descriptor.setId(rule.id());
        descriptor.setName(Texts.cut(pascal(rule.id()), Texts.LONGEST_NAME));
        descriptor.setShortDescription(Texts.text(rule.title() + "."));
        String full = page.firstParagraph().isEmpty() ? rule.title() + "." : page.firstParagraph();
        descriptor.setFullDescription(Texts.text(Texts.cut(full, LONGEST_DESCRIPTION)));
        descriptor.setHelp(help(rule, page));
        options.ruleAddress(rule.id()).ifPresent(descriptor::setHelpUri);
        MessageStrings messages = new MessageStrings();
        messages.setAdditionalProperty(Texts.FINDING, Texts.text("{0}."));
        descriptor.setMessageStrings(messages);
        ReportingConfiguration configuration = new ReportingConfiguration();
        configuration.setLevel(Scores.ruleLevel(rule.severity()));
        configuration.setRank(Scores.rank(rule.severity()));
        descriptor.setDefaultConfiguration(configuration);
        descriptor.setRelationships(Taxonomies.relationships(rule));
        descriptor.setProperties(properties(rule));
        return descriptor;
    }

    private static MultiformatMessageString help(RuleInfo rule, MarkdownPage page) {
        MultiformatMessageString help = new MultiformatMessageString();
        if (page.isEmpty()) {
            help.setText(rule.title() + ".");
            return help;
        }
        help.setText(page.text());
        help.setMarkdown(page.markdown());
        return help;
    }

    private PropertyBag properties(RuleInfo rule) {
        PropertyBag properties = new PropertyBag();
        Set<String> tags = new LinkedHashSet<>();
        tags.add("security");
        tags.add(rule.family().word());
        // GitHub and CodeQL read the first form, GitLab the second.
        tags.add("external/cwe/" + Cwe.of(rule).id().toLowerCase(Locale.ROOT));
        tags.add(Cwe.of(rule).id());
        properties.setTags(tags);
        properties.setAdditionalProperty(
                "precision", Scores.precision(leastSure.getOrDefault(rule.id(), Confidence.STRONG)));
        properties.setAdditionalProperty("problem.severity", problemSeverity(rule));
        properties.setAdditionalProperty("security-severity", Scores.securitySeverity(rule.severity()));
        return properties;
    }

    private static String problemSeverity(RuleInfo rule) {
        return switch (rule.severity()) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "recommendation";
        };
    }

    /** {@code StaticCredentialInEnv} for {@code static-credential-in-env}. */
    static String pascal(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
