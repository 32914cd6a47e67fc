// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.page;

import dev.plumbline.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files that lie beside a rule's class, in the jar or in a folder of classes. */
final class RuleFiles {
    /** Listed once: a report asks for the pages of hundreds of rules. */
    private static final class Listed {
        static final List<String> ALL = all();
    }

    private RuleFiles() {}

    /** Names of the files in the rule's folder, {@code fails/probe.yaml}, sorted. */
    static List<String> names(Rule<?> rule) {
        String folder = folder(rule);
        return Listed.ALL.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .filter(name -> !name.endsWith(".class"))
                .sorted()
                .toList();
    }

    static Optional<String> text(Rule<?> rule, String name) {
        try (InputStream input = RuleFiles.class.getResourceAsStream("/" + folder(rule) + name)) {
            return input == null
                    ? Optional.empty()
                    : Optional.of(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + name + " cannot be read", e);
        }
    }

    private static String folder(Rule<?> rule) {
        return rule.getClass().getPackageName().replace('.', '/') + "/";
    }

    private static List<String> all() {
        try {
            Path place = Path.of(RuleFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? inFolder(place) : inJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    private static List<String> inFolder(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> inJar(Path place) throws IOException {
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .toList();
        }
    }
}
