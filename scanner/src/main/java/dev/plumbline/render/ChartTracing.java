// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the values that a chart's credentials come from; else where the template says them, or the file that it copies.
 *
 * @param sources files that a template may copy from or call, by how people reach them
 */
record ChartTracing(String origin, List<RenderedFile> files, ValueTracing values, Map<String, String> sources)
        implements SourceTracing {
    private static final int TELLING = 8;

    @Override
    public Trace trace(Credential credential, Span span) {
        Optional<RenderedFile> file =
                files.stream().filter(each -> each.holds(span.start().line())).findFirst();
        if (file.isEmpty()) {
            return Trace.UNKNOWN;
        }
        Span inside = file.get().inside(span);
        ValueTracing.Traced traced = values.trace(file.get().key(), inside);
        return switch (traced.source()) {
            case GENERATED -> Trace.GENERATED;
            case VALUE ->
                traced.leaf()
                        .map(leaf -> new Trace(false, leaf.file(), traced.span()))
                        .orElse(Trace.UNKNOWN);
            case TEMPLATE -> written(credential, file.get(), inside);
        };
    }

    private Trace written(Credential credential, RenderedFile file, Span inside) {
        String text = Stretch.of(file.text(), inside);
        String key = credential.at().path().lastKey().orElse("");
        Map<String, String> template = new LinkedHashMap<>();
        file.source().ifPresent(path -> template.put(path, file.sourceText().orElse("")));
        return new TextSearch(template)
                .find(text, key)
                .filter(TextSearch.Hit::beside)
                .or(() -> copied(text, key))
                .or(() -> copied(Markers.decoded(text), key))
                .map(hit -> new Trace(false, hit.file(), hit.span()))
                .orElse(Trace.UNKNOWN);
    }

    private Optional<TextSearch.Hit> copied(String text, String key) {
        // A short word may stand in any file.
        return new TextSearch(sources).find(text, key).filter(hit -> hit.beside() || text.length() >= TELLING);
    }

    @Override
    public String toString() {
        return "[tracing of " + origin + "]";
    }
}
