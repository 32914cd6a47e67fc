// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HCL as settings: labels become keys, an expression a reference, the arguments of a call a list. */
final class HclFormat implements EmbeddedFormat {
    private static final List<String> ENDINGS = List.of(".hcl", ".tf", ".tfvars", ".nomad", ".sentinel");

    @Override
    public String name() {
        return "HCL";
    }

    @Override
    public boolean claimsName(String fileName) {
        return ENDINGS.stream().anyMatch(fileName::endsWith);
    }

    /** The head of a block, and fewer lines that are no HCL than heads. */
    @Override
    public boolean claimsContent(Look look) {
        return look.heads > 0 && (look.unlikeHcl == 0 || look.unlikeHcl < look.heads);
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        HclDocument document = Hcl.read(text);
        if (document.json() || document.body().isEmpty()) {
            return Optional.empty();
        }
        boolean broken = document.problems().size() > document.body().entries().size();
        return broken
                ? Optional.empty()
                : Optional.of(new EmbeddedDocument(
                        name(),
                        "",
                        PathStyle.FIELDS,
                        node(document.body()),
                        document.comments(),
                        List.of(),
                        document.problems()));
    }

    private static Node node(HclBody body) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (HclEntry entry : body.entries()) {
            Node value = entry instanceof HclBlock block ? labelled(block) : node(((HclAttribute) entry).value());
            entries.add(new MappingNode.Entry(Settings.plain(entry.name()), value));
        }
        return new MappingNode(entries, body.span());
    }

    private static Node labelled(HclBlock block) {
        // Terraform's variable is what it is called; its default is its value.
        boolean variable = block.isNamed("variable") && block.labels().size() == 1;
        Node node = variable && block.body().value("default").isPresent()
                ? node(block.body().value("default").orElseThrow())
                : node(block.body());
        for (int index = block.labels().size() - 1; index >= 0; index--) {
            node = new Settings().add(block.labels().get(index), node).node(block.span());
        }
        return node;
    }

    private static Node node(HclValue value) {
        if (value instanceof HclValue.Object object) {
            return node(object.body());
        }
        if (value instanceof HclValue.Items items) {
            return list(items.values(), items.span());
        }
        if (value instanceof HclValue.Call call) {
            return call.arguments().size() == 1 ? node(call.arguments().get(0)) : list(call.arguments(), call.span());
        }
        if (value instanceof HclValue.Text text) {
            return Settings.quoted(text.text(), '"', text.span());
        }
        if (value instanceof HclValue.Expression expression && isBareWord(expression.text())) {
            return Settings.plain(expression.text());
        }
        return value.scalar()
                .map(Settings::plain)
                .orElseGet(() -> Settings.plain(PlacedText.within(value.span(), reference(value))));
    }

    private static Node list(List<HclValue> values, Span span) {
        return new SequenceNode(values.stream().map(HclFormat::node).toList(), span);
    }

    /** An expression in the form of a reference, so that nobody takes {@code var.password} for a password. */
    private static String reference(HclValue value) {
        return value instanceof HclValue.Expression expression
                ? "${" + expression.text().value() + "}"
                : "";
    }

    /** A word without quotes: no HCL, but its relatives (HOCON, FreeRADIUS, Dovecot) write values so. */
    private static boolean isBareWord(PlacedText text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isLetterOrDigit(text.charAt(at)) && "_-".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
