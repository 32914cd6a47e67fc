// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.report.Formats;
import java.util.Iterator;
import java.util.List;

/** What may follow the options that take one of a few words, for the shells' completion; picocli makes these itself. */
final class Choices {
    private Choices() {}

    /** After {@code --fail-on}. */
    static final class Thresholds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Setting.FAIL_ON.words().iterator();
        }
    }

    /** After {@code --min-confidence}. */
    static final class Confidences implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Setting.MIN_CONFIDENCE.words().iterator();
        }
    }

    /** After {@code --format}. */
    static final class ReportFormats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.names().iterator();
        }
    }

    /** After {@code --color} and {@code --progress}. */
    static final class Occasions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("auto", "always", "never").iterator();
        }
    }
}
