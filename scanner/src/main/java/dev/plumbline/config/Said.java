// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import java.util.List;

/**
 * What one source says of a setting.
 *
 * @param values one, or several for a list
 * @param origin who says it: an option, a variable, a place in a file, {@code default}
 */
public record Said(List<String> values, String origin) {
    public Said {
        values = List.copyOf(values);
    }
}
