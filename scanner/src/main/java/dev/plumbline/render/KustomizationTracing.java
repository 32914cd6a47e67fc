// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Span;
import java.util.Map;

/** Finds the files that a kustomization's credentials come from: a base, a patch, a literal or file of a generator. */
final class KustomizationTracing implements SourceTracing {
    private final String origin;
    private final TextSearch search;
    private final String rendered;

    KustomizationTracing(String origin, String rendered, Map<String, String> files) {
        this.origin = origin;
        this.rendered = rendered;
        this.search = new TextSearch(files);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Trace trace(Credential credential, Span span) {
        String text = Stretch.of(rendered, span);
        String key = credential.at().path().lastKey().orElse("");
        return search.find(text, key)
                .or(() -> search.find(Markers.decoded(text), key))
                .map(hit -> new Trace(false, hit.file(), hit.span()))
                .orElse(Trace.UNKNOWN);
    }
}
