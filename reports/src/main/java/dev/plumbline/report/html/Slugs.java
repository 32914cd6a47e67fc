// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names for links inside the page: readable, the same in the next report, one of a kind. */
final class Slugs {
    private static final int LONGEST = 80;

    private final Map<String, Integer> given = new HashMap<>();

    String of(String prefix, String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = prefix + (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
        int number = given.merge(slug, 1, Integer::sum);
        return number == 1 ? slug : slug + "." + number;
    }
}
