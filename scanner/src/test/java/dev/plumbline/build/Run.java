// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a program that was run in a folder of its own left: exit code, lines of output, lines of errors. */
public record Run(int status, List<String> output, List<String> errors) {

    /** A program that has been started; its streams are files named for it, so that neither can block it. */
    record Started(Process process, Path output, Path errors) {
        Run finish() throws IOException, InterruptedException {
            int status = process.waitFor();
            return new Run(status, Files.readAllLines(output, UTF_8), Files.readAllLines(errors, UTF_8));
        }
    }

    public static Run of(Path folder, Map<String, String> environment, String input, List<String> command)
            throws IOException, InterruptedException {
        return start(folder, environment, input, command).finish();
    }

    static Started start(Path folder, Map<String, String> environment, String input, List<String> command)
            throws IOException {
        Path given = Files.writeString(Files.createTempFile(folder, "input", ""), input, UTF_8);
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(given.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("PLUMBLINE_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), output, errors);
    }
}
