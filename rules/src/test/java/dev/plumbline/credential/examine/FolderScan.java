// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints the credentials of the manifests in a folder as JSON lines, to measure with. */
final class FolderScan {
    private FolderScan() {}

    public static void main(String[] arguments) throws IOException {
        Examiner examiner = Manifests.examiner();
        boolean verbose = arguments.length > 1;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            List<Path> manifests = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
            for (Path file : manifests) {
                for (Resource resource : Manifests.resources(
                        Origin.file(file.toString()), Files.readAllBytes(file), Provenance.MANIFEST)) {
                    for (Credential credential : examiner.examine(resource).credentials()) {
                        print(file, credential, verbose);
                    }
                }
            }
        }
    }

    private static void print(Path file, Credential credential, boolean verbose) {
        Span span = credential.at().span().orElse(Span.of(1, 1, 1, 1));
        if (verbose) {
            System.out.printf(
                    "%s:%s %s | %s | %s | %s %s | %s | %s%n",
                    file,
                    span,
                    credential.place(),
                    credential.holder(),
                    credential.name(),
                    credential.type().id(),
                    credential.assessment().strength(),
                    credential.assessment().confidence(),
                    credential.assessment().reasons());
            return;
        }
        System.out.printf(
                "{\"file\":\"%s\",\"line\":%d,\"endLine\":%d,\"name\":\"%s\"}%n",
                file, span.start().line(), span.end().line(), credential.type().id());
    }
}
