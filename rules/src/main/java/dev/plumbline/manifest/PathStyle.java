// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** How the steps inside a document are written in a field path. */
public enum PathStyle {
    /** {@code spec.containers[0].image}, as kubectl writes it. */
    FIELDS,
    /** {@code /database/url}, a JSON pointer. */
    POINTER,
    /** {@code [mysql] › passwd}: sections and keys. */
    SECTIONS,
    /** {@code word 5}: the step's own words. */
    WORDS
}
