// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.selftest;

import dev.plumbline.rule.Family;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A small estate that breaks a rule of a family, or its sound twin that differs in that alone.
 *
 * @param text holds {@link #VALUE} where a credential stands
 */
record Plant(Family family, boolean fires, String text) {
    /** Stands in the files for a value that is made anew for each run. */
    static final String VALUE = "@PLANT@";

    static Plant of(Family family, boolean fires) {
        String path = family.word() + (fires ? "/fires.yaml" : "/sound.yaml");
        try (InputStream input = Plant.class.getResourceAsStream(path)) {
            if (input == null) {
                throw new IllegalStateException(path + " is missing beside " + Plant.class.getName());
            }
            return new Plant(family, fires, new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The estate with a value in its place. */
    byte[] with(String value) {
        return text.replace(VALUE, value).getBytes(StandardCharsets.UTF_8);
    }
}
