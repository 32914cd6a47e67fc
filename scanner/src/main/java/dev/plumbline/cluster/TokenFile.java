// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bearer token in a file that somebody else renews. */
final class TokenFile implements OAuthTokenProvider {
    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    @Override
    public String getToken() {
        return read(file);
    }

    /** The file's text, empty when it cannot be read; the server then says what is missing. */
    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
