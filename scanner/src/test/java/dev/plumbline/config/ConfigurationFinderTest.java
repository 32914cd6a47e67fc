// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFinderTest {
    @TempDir
    Path folder;

    @Test
    void theInnermostFileUpwardIsFound() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b/c"));
        Path outerFile = Files.createFile(folder.resolve(".plumbline.yaml"));
        Path innerFile = Files.createFile(folder.resolve("a/b/.plumbline.yaml"));

        assertThat(ConfigurationFinder.upward(inner)).contains(innerFile);
        assertThat(ConfigurationFinder.upward(folder.resolve("a"))).contains(outerFile);
    }

    @Test
    void aFolderOfThatNameIsNoConfiguration() throws IOException {
        Path outerFile = Files.createFile(folder.resolve(".plumbline.yaml"));
        Files.createDirectories(folder.resolve("a/.plumbline.yaml"));

        assertThat(ConfigurationFinder.upward(folder.resolve("a"))).contains(outerFile);
    }
}
