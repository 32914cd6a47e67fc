// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.report.VersionControl;
import java.util.List;
import java.util.Optional;

/** What a pipeline's variables say about the revision that it works on; a checkout there has neither branch nor remote often. */
final class PipelineRevision {
    /**
     * The variables of one platform.
     *
     * @param repository address, or the names of server and path
     * @param branch the first that is set
     */
    private record Platform(List<String> repository, String revision, List<String> branch) {}

    private static final List<Platform> PLATFORMS = List.of(
            new Platform(
                    List.of("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"),
                    "GITHUB_SHA",
                    List.of("GITHUB_HEAD_REF", "GITHUB_REF_NAME")),
            // Not CI_REPOSITORY_URL, which holds the job's token.
            new Platform(List.of("CI_PROJECT_URL"), "CI_COMMIT_SHA", List.of("CI_COMMIT_REF_NAME")),
            new Platform(
                    List.of("BUILD_REPOSITORY_URI"),
                    "BUILD_SOURCEVERSION",
                    List.of("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH")),
            new Platform(List.of("BITBUCKET_GIT_HTTP_ORIGIN"), "BITBUCKET_COMMIT", List.of("BITBUCKET_BRANCH")),
            new Platform(List.of("GIT_URL"), "GIT_COMMIT", List.of("CHANGE_BRANCH", "GIT_LOCAL_BRANCH", "GIT_BRANCH")));

    private PipelineRevision() {}

    static Optional<VersionControl> of(Console console) {
        return PLATFORMS.stream()
                .flatMap(platform -> of(platform, console).stream())
                .findFirst();
    }

    private static Optional<VersionControl> of(Platform platform, Console console) {
        Optional<String> revision =
                console.variable(platform.revision()).filter(text -> text.matches("[0-9a-f]{40}|[0-9a-f]{64}"));
        List<String> address = platform.repository().stream()
                .flatMap(name -> console.variable(name).stream())
                .toList();
        if (revision.isEmpty() || address.size() < platform.repository().size()) {
            return Optional.empty();
        }
        String branch = platform.branch().stream()
                .flatMap(name -> console.variable(name).stream())
                .findFirst()
                .map(name -> name.replaceFirst("^refs/heads/", ""))
                .orElse("");
        return Optional.of(new VersionControl(String.join("/", address), revision.get(), branch));
    }
}
