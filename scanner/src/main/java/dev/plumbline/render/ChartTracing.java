// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Span;
import java.util.List;
import java.util.Optional;

/** Finds the values that a chart's credentials come from. */
record ChartTracing(String origin, List<RenderedFile> files, ValueTracing values) implements SourceTracing {
    @Override
    public Trace trace(Credential credential, Span span) {
        Optional<RenderedFile> file =
                files.stream().filter(each -> each.holds(span.start().line())).findFirst();
        if (file.isEmpty()) {
            return Trace.UNKNOWN;
        }
        ValueTracing.Traced traced = values.trace(file.get().key(), file.get().inside(span));
        if (traced.source() == ValueTracing.Source.GENERATED) {
            return Trace.GENERATED;
        }
        return traced.leaf()
                .map(leaf -> new Trace(false, leaf.file(), leaf.scalar().span()))
                .orElse(Trace.UNKNOWN);
    }
}
