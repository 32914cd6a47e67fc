// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** netrc: {@code machine host login name password secret}, each pair of words on its own line or not. */
final class NetrcFormat implements EmbeddedFormat {
    private static final Set<String> KEYS = Set.of("machine", "login", "password", "account");

    @Override
    public String name() {
        return "netrc";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.equals(".netrc") || fileName.equals("netrc") || fileName.equals("_netrc");
    }

    @Override
    public boolean claimsContent(Look look) {
        String start = look.text();
        return look.firstLine().startsWith("machine ") && start.contains("login ") && start.contains("password ");
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        Settings root = new Settings();
        WordReader reader = new WordReader(text, "", true);
        Optional<WordReader.Word> word = reader.next();
        while (word.isPresent()) {
            PlacedText key = word.get().text();
            word = reader.next();
            if (KEYS.contains(key.value()) && word.isPresent()) {
                root.add(key, word.get().text());
                word = reader.next();
            }
        }
        return root.isEmpty()
                ? Optional.empty()
                : Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), List.of()));
    }
}
