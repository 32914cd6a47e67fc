// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JSON, also with comments, also one value a line. */
final class JsonFormat implements EmbeddedFormat {
    private static final Set<String> NAMES = Set.of(".dockercfg", "dockercfg", ".dockerconfigjson", "dockerconfigjson");

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".json")
                || fileName.endsWith(".jsonc")
                || fileName.endsWith(".json5")
                || fileName.endsWith(".tfstate")
                || NAMES.contains(fileName);
    }

    @Override
    public boolean claimsContent(Look look) {
        return (look.first() == '{' || look.first() == '[') && isJson(look.text());
    }

    /** An object or a list of something: no template, no INI section. */
    private static boolean isJson(String text) {
        int first = next(text, 0);
        int second = next(text, first + 1);
        if (second >= text.length()) {
            return false;
        }
        boolean object = text.charAt(first) == '{';
        return (object ? "\"/#}" : "\"/#{[").indexOf(text.charAt(second)) >= 0 && (object || text.charAt(first) == '[');
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        if (!isJson(text.slice(0, Math.min(text.length(), 1000)).value())) {
            return Optional.empty();
        }
        LenientJson.Json json = LenientJson.read(text);
        boolean broken = json.problem()
                .filter(problem -> problem.kind() == Problem.Kind.UNPARSEABLE)
                .isPresent();
        return broken
                ? Optional.empty()
                : Optional.of(new EmbeddedDocument(
                        name(),
                        "",
                        PathStyle.POINTER,
                        json.root(),
                        json.comments(),
                        List.of(),
                        json.problem().stream().toList()));
    }
}
