// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import dev.plumbline.finding.SuppressionText;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads suppressions from a file ({@code schema: plumbline.dev/suppressions/v1} and a list {@code suppressions}) and from
 * the annotation {@code plumbline.dev/suppress}, whose value is such a list without {@code object}.
 */
public final class SuppressionReader implements DocumentSink {
    /** What the field {@code schema} of a file says. */
    public static final String SCHEMA = "plumbline.dev/suppressions/v1";

    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{64}");

    /**
     * What was read.
     *
     * @param errors with file, line and next step; a file with errors is not to be obeyed
     */
    public record Read(List<Suppression> suppressions, List<String> errors) {
        public Read {
            suppressions = List.copyOf(suppressions);
            errors = List.copyOf(errors);
        }
    }

    private final Set<String> rules;
    private final Optional<SuppressionText> annotation;
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private SuppressionReader(Set<String> rules, Optional<SuppressionText> annotation) {
        this.rules = Set.copyOf(rules);
        this.annotation = annotation;
    }

    /** @param rules ids of all rules there are, and former ids */
    public static Read file(String path, byte[] bytes, Set<String> rules) {
        SuppressionReader reader = new SuppressionReader(rules, Optional.empty());
        ManifestReader.read(Origin.file(path), bytes, reader);
        return new Read(reader.suppressions, reader.errors);
    }

    public static Read annotation(SuppressionText text, Set<String> rules) {
        SuppressionReader reader = new SuppressionReader(rules, Optional.of(text));
        ManifestReader.read(text.origin(), text.text(), reader);
        return new Read(reader.suppressions, reader.errors);
    }

    /** The entries of a list in another file, whose reader keeps the errors. */
    public static List<Suppression> entries(Origin origin, List<Fields> items, Collection<String> rules) {
        SuppressionReader reader = new SuppressionReader(Set.copyOf(rules), Optional.empty());
        items.forEach(fields -> reader.entry(origin, fields));
        return List.copyOf(reader.suppressions);
    }

    @Override
    public void problem(Problem problem) {
        errors.add(problem.origin().path() + problem.at().map(at -> ":" + at).orElse("") + ": " + problem.message());
    }

    @Override
    public void document(Document document) {
        for (Fields fields : entries(document)) {
            entry(document.origin(), fields);
        }
    }

    private List<Fields> entries(Document document) {
        Origin origin = document.origin();
        if (annotation.isPresent()) {
            List<Node> items =
                    document.root().asSequence().map(list -> list.items()).orElse(List.of(document.root()));
            return Fields.items(origin, items, errors);
        }
        if (document.root().asMapping().isEmpty()) {
            errors.add(origin.path() + ":1: a mapping with schema and suppressions is needed");
            return List.of();
        }
        Fields whole = new Fields(origin, document.root().asMapping().get(), errors);
        if (!whole.required("schema").equals(SCHEMA)) {
            whole.error("schema is not " + SCHEMA);
        }
        List<Fields> items = whole.items("suppressions");
        whole.nothingElse();
        return items;
    }

    private void entry(Origin origin, Fields fields) {
        int before = fields.errors();
        String rule = fields.required("rule");
        fields.among("rule", "rule", rules);
        String object = annotation.map(text -> text.subject().path()).orElseGet(() -> fields.required("object"));
        String path = fields.required("path");
        Optional<String> value = fields.text("value");
        if (value.filter(hex -> !VALUE.matcher(hex).matches()).isPresent()) {
            fields.error("value is a fingerprint of 64 hexadecimal digits, as a report with your key writes it");
        }
        String reason = fields.required("reason");
        String owner = fields.required("owner");
        fields.required("until");
        Optional<LocalDate> until = fields.date("until");
        fields.nothingElse();
        if (fields.errors() == before && until.isPresent()) {
            String source = annotation.map(text -> text.subject().toString()).orElse(origin.path());
            suppressions.add(new Suppression(
                    rule,
                    object,
                    path,
                    value,
                    reason,
                    owner,
                    until.get(),
                    fields.place(),
                    source,
                    annotation.isPresent(),
                    annotation.map(SuppressionText::estate).orElse("")));
        }
    }
}
