// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Source code, and the configuration languages that look like it: JAAS, Logstash, Erlang terms, Groovy. */
final class CodeFormat implements EmbeddedFormat {
    private static final Set<String> ENDINGS = Set.of(
            "java", "kt", "kts", "scala", "groovy", "gradle", "py", "js", "mjs", "cjs", "jsx", "ts", "tsx", "vue",
            "php", "rb", "go", "cs", "rs", "c", "h", "cpp", "cc", "lua", "pl", "pm", "swift", "ex", "exs", "erl", "ps1",
            "r", "dart", "m", "rules", "vcl");
    private static final Set<String> NAMES = Set.of(
            "jaas.conf",
            "logstash.conf",
            "pipeline.conf",
            "jenkinsfile",
            "rabbitmq.config",
            "advanced.config",
            "gemfile");

    /** What the first line of code begins with. */
    private static final List<String> STARTS = List.of(
            "import ",
            "from ",
            "package ",
            "const ",
            "let ",
            "var ",
            "function ",
            "def ",
            "class ",
            "public ",
            "<?php",
            "require(",
            "require '",
            "'use strict'",
            "\"use strict\"",
            "using ",
            "#include ",
            "module.exports",
            "use ",
            "db.",
            "rs.initiate",
            "input {",
            "filter {",
            "output {");

    @Override
    public String name() {
        return "code";
    }

    @Override
    public boolean claimsName(String fileName) {
        return ENDINGS.contains(fileName.substring(fileName.lastIndexOf('.') + 1))
                || NAMES.contains(fileName)
                || fileName.endsWith("jaas.conf");
    }

    @Override
    public boolean claimsContent(Look look) {
        String line = look.firstLine().isEmpty() ? look.text() : look.firstLine();
        return STARTS.stream().anyMatch(line::startsWith) || look.text().contains("LoginModule ");
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        CodeReader reader = new CodeReader(text);
        return reader.read().map(root -> EmbeddedDocument.of(name(), PathStyle.SECTIONS, root, reader.comments()));
    }
}
