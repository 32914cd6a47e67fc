// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.page.RulePage;
import dev.plumbline.report.Roots;
import dev.plumbline.report.Surroundings;
import dev.plumbline.report.VersionControl;
import dev.plumbline.source.FileSource;
import dev.plumbline.source.GitCheckout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what reports need to know of the place that the scan runs in. */
final class SurroundingsOf {
    private SurroundingsOf() {}

    /** @param revision whether to say which revision was scanned */
    static Surroundings paths(List<String> paths, Console console, boolean revision) {
        Path here = Path.of("").toAbsolutePath();
        List<Path> arguments = paths.stream()
                .filter(path -> !path.equals(FileSource.STANDARD_INPUT))
                .map(path -> here.resolve(path).normalize())
                .toList();
        Optional<Path> repository = repository(here, arguments);
        Optional<VersionControl> control =
                revision && !arguments.isEmpty() ? control(repository, console) : Optional.empty();
        return new Surroundings(new Roots(Optional.of(here), repository, arguments), control, RulePage::of);
    }

    /** The work tree of the working directory, when something of it is scanned; else the one that all arguments lie in. */
    private static Optional<Path> repository(Path here, List<Path> arguments) {
        Optional<Path> own = GitCheckout.root(here);
        boolean used = arguments.isEmpty()
                || arguments.stream()
                        .anyMatch(path -> own.filter(path::startsWith).isPresent());
        if (used) {
            return own;
        }
        List<Optional<Path>> roots =
                arguments.stream().map(GitCheckout::root).distinct().collect(Collectors.toList());
        return roots.size() == 1 ? roots.get(0) : own;
    }

    /** The checkout says which commit; a pipeline knows branch and address better, when it speaks of the same commit. */
    private static Optional<VersionControl> control(Optional<Path> repository, Console console) {
        Optional<VersionControl> pipeline = PipelineRevision.of(console);
        Optional<GitCheckout> checkout = repository.flatMap(GitCheckout::of);
        if (checkout.isEmpty()) {
            return pipeline;
        }
        GitCheckout found = checkout.get();
        return pipeline.filter(said -> said.revision().equals(found.revision()))
                .or(() -> Optional.of(new VersionControl(found.remote(), found.revision(), found.branch())));
    }
}
