// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

/**
 * What the place of a value says about it.
 *
 * @param live false where placeholders are meant to be replaced: values files, examples, templates
 */
public record Setting(Kind kind, boolean live) {
    /** How a key at the place is to be read. */
    public enum Kind {
        /** Settings of a program: environment, configuration files, options. */
        CONFIGURATION,
        /** Fields of an object's schema, where {@code secret: name} is a reference more often than not. */
        SCHEMA,
        /** Data of a Secret: whatever stands there was thought to be secret. */
        SECRET,
        /** Program text: only what stands in quotes is a value. */
        CODE,
        /** A remark: most of it is prose. */
        COMMENT
    }

    public Setting as(Kind changed) {
        return new Setting(changed, live);
    }
}
