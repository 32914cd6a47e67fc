// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.EmbeddedProblem;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.model.KeptText;
import dev.plumbline.spire.settings.HclSettingReader;
import dev.plumbline.spire.settings.Setting;
import dev.plumbline.spire.settings.SettingReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses a configuration's text: HCL 1 or JSON, or YAML where it is the controller manager's. */
final class ConfigurationReader {
    /** What a text gave; {@code fault} when it breaks its grammar. */
    record Parsed(Setting root, Optional<Fault> fault) {}

    /** Where and how a text breaks its grammar. */
    record Fault(Location at, String why) {}

    private final KeptText text;
    private final FieldPath inside;

    private ConfigurationReader(KeptText text, PathStyle style) {
        this.text = text;
        this.inside = text.at().opened("", style);
    }

    static Parsed read(KeptText text) {
        // HCL and JSON of the other products name no API group.
        boolean yaml = text.text().value().contains("spire.spiffe.io/");
        ConfigurationReader reader = new ConfigurationReader(text, PathStyle.FIELDS);
        return yaml ? reader.yaml() : reader.hcl();
    }

    private Parsed hcl() {
        HclDocument document = Hcl.read(text.text());
        Setting root = new HclSettingReader(text::at).read(document.body(), inside);
        List<EmbeddedProblem> problems = document.problems();
        return new Parsed(root, problems.stream().findFirst().map(first -> fault(first.at(), first.message())));
    }

    private Parsed yaml() {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ManifestReader.read(text.origin(), text.text(), new Collector(documents, problems));
        Location at = text.at(text.text().span(), inside);
        Setting root = documents.stream()
                .map(Document::root)
                .filter(node -> node instanceof MappingNode)
                .findFirst()
                .map(node -> new SettingReader(text::at).read(node, inside))
                .orElseGet(() -> new Setting.Block(List.of(), at));
        Optional<Fault> fault = problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNPARSEABLE)
                .findFirst()
                .map(problem -> fault(problem.at().orElse(text.text().span().start()), problem.message()));
        return new Parsed(root, fault);
    }

    private Fault fault(Position at, String why) {
        return new Fault(text.at(new Span(at, at), inside), why);
    }
}
