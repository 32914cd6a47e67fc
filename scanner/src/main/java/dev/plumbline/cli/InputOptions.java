// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.render.RenderOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is scanned, and what decides about it besides the text. */
final class InputOptions {
    /** Files or folders, set by the command whose arguments they are. */
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Judge expiry and support as of this day (2026-11-22). Default: today.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--trusted-only",
            description = "Report ignore files and annotations under the scanned paths, do not obey them.")
    boolean trustedOnly;

    @Option(
            names = "--fingerprint-key-file",
            paramLabel = "FILE",
            description = "Key (at least 16 bytes) for fingerprints of values, so that runs can be joined.")
    @Nullable
    String fingerprintKeyFile;

    @Option(
            names = "--review",
            description = "Also list random-looking values under neutral names, as heuristic findings.")
    boolean review;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            split = ",",
            description = "Values file for charts; repeatable, later ones win.")
    List<String> values = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Single value for charts, as helm takes it; repeatable.")
    List<String> sets = new ArrayList<>();

    @Option(
            names = "--kube-version",
            paramLabel = "VERSION",
            description = "Version of Kubernetes that charts are told.")
    @Nullable
    String kubeVersion;

    @Option(
            names = "--api-versions",
            paramLabel = "VERSION",
            split = ",",
            description = "API versions that charts are told the cluster serves; repeatable.")
    List<String> apiVersions = new ArrayList<>();

    @Option(names = "--release", paramLabel = "NAME", description = "Name of the release that charts are rendered for.")
    String release = RenderOptions.DEFAULT.release();

    @Option(
            names = "--release-namespace",
            paramLabel = "NAMESPACE",
            description = "Namespace of the release. Default: default.")
    String releaseNamespace = RenderOptions.DEFAULT.namespace();

    RenderOptions rendering() {
        return new RenderOptions(
                values, sets, Optional.ofNullable(kubeVersion), apiVersions, release, releaseNamespace);
    }

    /** The day to judge by: the given one, else today. */
    LocalDate asOf(Clock clock) {
        return asOf == null ? clock.today() : asOf;
    }

    Optional<String> keyFile() {
        return Optional.ofNullable(fingerprintKeyFile);
    }

    /** The paths, or the current folder without any. */
    List<String> pathsOrHere() {
        return paths.isEmpty() ? List.of(".") : List.copyOf(paths);
    }
}
