// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.Optional;

/** Settings in braces whose values need no quotes: NATS, HOCON (Akka, Play), Dovecot, FreeRADIUS. */
final class BracesFormat implements EmbeddedFormat {
    @Override
    public String name() {
        return "braces";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.startsWith("nats") && fileName.endsWith(".conf") || fileName.equals("application.conf");
    }

    /** Lines that open a block, and settings; the reader refuses what does not fit. */
    @Override
    public boolean claimsContent(Look look) {
        return look.opened > 0 && look.first() != '{' && look.settings > 0;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        BracesReader reader = new BracesReader(text);
        return reader.read().map(root -> EmbeddedDocument.of(name(), PathStyle.FIELDS, root, reader.comments()));
    }
}
