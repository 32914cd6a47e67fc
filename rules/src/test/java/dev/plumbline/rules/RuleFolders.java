// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import dev.plumbline.rule.Rule;
import java.nio.file.Path;

/** Where a rule's folder lies in the source tree. */
final class RuleFolders {
    static final Path SOURCES = Path.of("src/main/java");

    private RuleFolders() {}

    static Path of(Rule<?> rule) {
        return SOURCES.resolve(rule.getClass().getPackageName().replace('.', '/'));
    }
}
