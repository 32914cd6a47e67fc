// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process that {@link HelmLibrary} starts: arguments say what to render, standard input holds overriding values. */
public final class HelmChild {
    private HelmChild() {}

    /**
     * Renders one chart to standard output.
     *
     * @param arguments chart, release, namespace, version of Kubernetes, then {@code values:FILE} and {@code set:KEY=VALUE}
     */
    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        try {
            TemplateCommand command = new Helm(Path.of(all.get(0)))
                    .template()
                    .withName(all.get(1))
                    .withNamespace(all.get(2))
                    .withKubeVersion(all.get(3));
            // A later one wins; what the user sets wins over whatever a file says.
            override(command, System.in);
            for (String more : all.subList(4, all.size())) {
                add(command, more);
            }
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(command.call());
            out.flush();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void add(TemplateCommand command, String option) {
        String value = option.substring(option.indexOf(':') + 1);
        if (option.startsWith("values:")) {
            command.withValuesFile(Path.of(value));
            return;
        }
        int equals = value.indexOf('=');
        command.set(value.substring(0, Math.max(0, equals)), value.substring(equals + 1));
    }

    /** Sets each leaf of a JSON document by itself: the library takes values from files and the command line only. */
    private static void override(TemplateCommand command, InputStream json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    String path = SetPath.of(parser.getParsingContext());
                    command.set(path, SetPath.escaped(parser.getText()));
                }
            }
        }
    }
}
