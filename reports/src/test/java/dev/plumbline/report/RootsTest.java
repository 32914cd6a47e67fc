// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static final Roots IN_REPOSITORY = new Roots(
            Optional.of(Path.of("/home/ann/shop/deploy")),
            Optional.of(Path.of("/home/ann/shop")),
            List.of(Path.of("/home/ann/shop/deploy/apps"), Path.of("/srv/charts")));

    @Test
    void pathsStartAtTheRepositorysRoot() {
        assertThat(IN_REPOSITORY.place(Origin.file("apps/py.yaml")))
                .isEqualTo(new Roots.Place(Roots.ROOT, "deploy/apps/py.yaml"));
        assertThat(IN_REPOSITORY.place(Origin.file("../README.yaml")))
                .isEqualTo(new Roots.Place(Roots.ROOT, "README.yaml"));
    }

    @Test
    void withoutOneTheyStartAtTheWorkingDirectory() {
        Roots roots = new Roots(Optional.of(Path.of("/home/ann")), Optional.empty(), List.of());
        assertThat(roots.place(Origin.file("/home/ann/shop/py.yaml")).path()).isEqualTo("shop/py.yaml");
    }

    @Test
    void whatLiesOutsideIsRelativeToItsArgument() {
        assertThat(IN_REPOSITORY.place(Origin.file("/srv/charts/a/values.yaml")))
                .isEqualTo(new Roots.Place("ARGUMENT2", "a/values.yaml"));
    }

    @Test
    void aFileThatIsAnArgumentItselfKeepsItsName() {
        Roots roots = new Roots(
                Optional.of(Path.of("/home/ann")), Optional.empty(), List.of(Path.of("/srv/charts/values.yaml")));
        assertThat(roots.place(Origin.file("/srv/charts/values.yaml")))
                .isEqualTo(new Roots.Place("ARGUMENT1", "values.yaml"));
    }

    @Test
    void standardInputHasAName() {
        assertThat(IN_REPOSITORY.place(Origin.standardInput()).path()).isEqualTo("stdin.yaml");
    }

    @Test
    void addressesOfRepositoriesLoseTheirSecrets() {
        assertThat(new VersionControl("https://ann:hunter2@git.example/shop.git", "c0ffee", "").repository())
                .isEqualTo("https://git.example/shop.git");
        assertThat(new VersionControl("git@git.example:team/shop.git", "c0ffee", "").repository())
                .isEqualTo("ssh://git.example/team/shop.git");
        assertThat(Stream.of(
                                "https://ann:hun/ter2@git.example/shop.git",
                                "https://ann:hunter2@git.example:x/shop",
                                "https://git.example/shop@hunter2",
                                "hunter2@:shop",
                                "file:///home/ann/shop.git",
                                "/home/ann/shop.git",
                                "../shop",
                                "ext::sh -c hunter2",
                                "javascript://git.example/%0ahunter2(1)",
                                "")
                        .map(address -> new VersionControl(address, "c0ffee", "").repository()))
                .containsOnly("");
        assertThat(new VersionControl("HTTPS://ann:hun@ter2@git.example:8443/a/shop#hunter2", "c0ffee", "")
                        .repository())
                .isEqualTo("https://git.example:8443/a/shop");
        assertThat(new VersionControl("https://git.example/shop?token=hunter2", "c0ffee", "").repository())
                .isEqualTo("https://git.example/shop");
    }
}
