// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats that a value may be written in, in the order in which they are asked: by the key's file name, then by the
 * text itself. A further format is one class and one line here.
 */
public final class EmbeddedFormats {
    private static final LooseFormat LOOSE = new LooseFormat();

    private static final List<EmbeddedFormat> ALL = List.of(
            new JsonFormat(),
            new DirectiveFormat(),
            new XmlFormat(),
            new AccountsFormat(),
            new NetrcFormat(),
            new NpmrcFormat(),
            new LdifFormat(),
            new ShellFormat(),
            new DockerfileFormat(),
            new SqlFormat(),
            new NginxFormat(),
            new CodeFormat(),
            new HclFormat(),
            new TomlFormat(),
            new PropertiesFormat(),
            new IniFormat(),
            new DotenvFormat(),
            new YamlFormat(),
            new BracesFormat(),
            LOOSE);

    private static final List<String> SUFFIXES_OF_TEMPLATES = List.of(
            ".tpl", ".tmpl", ".template", ".j2", ".erb", ".example", ".sample", ".dist", ".bak", ".orig", ".in");

    private EmbeddedFormats() {}

    public static List<EmbeddedFormat> all() {
        return ALL;
    }

    /**
     * The document that a value holds.
     *
     * @param keyName the key, file name or path that the value stands under; its last part decides when it is telling
     * @return empty for text without structure: the caller goes on with the text itself
     */
    public static Optional<EmbeddedDocument> open(String keyName, PlacedText text) {
        if (text.length() < 3) {
            return Optional.empty();
        }
        String fileName = fileName(keyName);
        for (EmbeddedFormat format : ALL) {
            if (format.claimsName(fileName)) {
                Optional<EmbeddedDocument> document = format.open(fileName, text);
                if (document.isPresent()) {
                    return document;
                }
            }
        }
        return sniff(fileName, text);
    }

    private static Optional<EmbeddedDocument> sniff(String fileName, PlacedText text) {
        Look look = Look.of(text);
        for (EmbeddedFormat format : ALL) {
            if (format.claimsContent(look)) {
                Optional<EmbeddedDocument> document = format.open(text);
                if (document.isPresent()) {
                    return document;
                }
            }
        }
        if (LOOSE.claimsLastly(fileName, look)) {
            return LOOSE.open(text);
        }
        boolean directives = look.phrases > 0 && (fileName.endsWith(".conf") || fileName.endsWith(".cfg"));
        return directives ? new DirectiveReader(text).read("directives") : Optional.empty();
    }

    /** The base name in lower case, without an ending that only says that the file is a template or a copy. */
    static String fileName(String keyName) {
        String name = keyName.substring(keyName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String suffix : SUFFIXES_OF_TEMPLATES) {
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }
}
