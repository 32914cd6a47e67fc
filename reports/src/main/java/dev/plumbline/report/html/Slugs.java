// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import java.util.HashMap;
import java.util.Map;

/** Names for links inside the page: readable, the same in the next report, one of a kind. */
final class Slugs {
    private static final int LONGEST = 80;

    private final Map<String, Integer> given = new HashMap<>();

    String of(String prefix, String name) {
        StringBuilder slug = new StringBuilder(prefix);
        boolean gap = false;
        for (int i = 0; i < name.length() && slug.length() < LONGEST; i++) {
            char letter = Character.toLowerCase(name.charAt(i));
            boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
            if (plain) {
                slug.append(gap ? "-" : "").append(letter);
            }
            gap = !plain && slug.length() > prefix.length();
        }
        int number = given.merge(slug.toString(), 1, Integer::sum);
        return number == 1 ? slug.toString() : slug + "." + number;
    }
}
