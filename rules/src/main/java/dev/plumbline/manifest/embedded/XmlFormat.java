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
    public boolean claimsContent(PlacedText text) {
        return isXml(text) && !isHtml(text);
    }

    private static boolean isXml(PlacedText text) {
        PlacedText content = text.strip();
        if (content.length() < 7 || content.charAt(0) != '<' || content.charAt(content.length() - 1) != '>') {
            return false;
        }
        char second = content.charAt(1);
        boolean opens = second == '?' || second == '!' || Character.isLetter(second);
        return opens && (content.charAt(content.length() - 2) != '<');
    }

    private static boolean isHtml(PlacedText text) {
        String start =
                text.slice(0, Math.min(300, text.length())).value().strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        if (!isXml(text)) {
            return Optional.empty();
        }
        XmlReader reader = new XmlReader(text);
        return reader.read()
                .map(root -> new EmbeddedDocument(
                        name(), "", PathStyle.POINTER, root, reader.comments(), List.of(), reader.problems()));
    }
}
