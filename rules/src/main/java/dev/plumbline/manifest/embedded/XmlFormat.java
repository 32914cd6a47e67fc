// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** XML: elements and attributes as keys; {@code <property name="a" value="b"/>} and its like as {@code a} with {@code b}. */
final class XmlFormat implements EmbeddedFormat {
    private static final List<String> ENDINGS =
            List.of(".xml", ".xsd", ".pom", ".csproj", ".props", ".plist", ".jelly", ".wsdl", ".config");

    @Override
    public String name() {
        return "XML";
    }

    @Override
    public boolean claimsName(String fileName) {
        return ENDINGS.stream().anyMatch(fileName::endsWith);
    }

    @Override
    public boolean claimsContent(Look look) {
        return look.first() == '<' && look.last() == '>' && !isHtml(look);
    }

    private static boolean isXml(PlacedText content) {
        if (content.length() < 7 || content.charAt(0) != '<' || content.charAt(content.length() - 1) != '>') {
            return false;
        }
        char second = content.charAt(1);
        return second == '?' || second == '!' || Character.isLetter(second);
    }

    private static boolean isHtml(Look look) {
        String start = look.text().stripLeading();
        String head = start.substring(0, Math.min(14, start.length())).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        if (!isXml(text.strip())) {
            return Optional.empty();
        }
        XmlReader reader = new XmlReader(text);
        return reader.read()
                .map(root -> new EmbeddedDocument(
                        name(), "", PathStyle.POINTER, root, reader.comments(), List.of(), reader.problems()));
    }
}
