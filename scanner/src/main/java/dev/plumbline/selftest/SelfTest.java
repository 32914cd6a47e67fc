// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.selftest;

import dev.plumbline.rule.Family;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Plants a defect of every family, and its sound twin, with a credential that nobody has seen before, and looks whether each
 * fires, keeps quiet and keeps the credential to itself.
 */
public final class SelfTest {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 8;

    private SelfTest() {}

    /**
     * What became of a family's plants.
     *
     * @param fires whether the defect was found
     * @param quiet whether the sound twin was left alone
     * @param leaks formats that showed the credential
     */
    public record Outcome(Family family, boolean fires, boolean quiet, List<String> leaks) {
        public Outcome {
            leaks = List.copyOf(leaks);
        }

        public boolean passed() {
            return fires && quiet && leaks.isEmpty();
        }
    }

    /** Runs all plants. */
    public static List<Outcome> run() {
        return run(new SecureRandom());
    }

    static List<Outcome> run(RandomGenerator random) {
        Map<Family, List<String>> values = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            values.put(family, List.of(value(random), value(random)));
        }
        // Most of the time goes into code that runs for the first time; two processors share it.
        return values.entrySet().parallelStream()
                .map(entry -> outcome(
                        entry.getKey(),
                        entry.getValue().get(0),
                        entry.getValue().get(1)))
                .toList();
    }

    private static Outcome outcome(Family family, String planted, String sound) {
        Trial defect = new Trial(Plant.of(family, true), planted);
        Trial twin = new Trial(Plant.of(family, false), sound);
        List<String> leaks = new ArrayList<>(defect.leaks());
        leaks.addAll(twin.leaks());
        return new Outcome(
                family,
                defect.judgedRight(),
                twin.judgedRight(),
                leaks.stream().distinct().toList());
    }

    /** Speakable, so that it is taken for what people choose, and unlike any word. */
    private static String value(RandomGenerator random) {
        StringBuilder value = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            value.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return value.append(random.nextInt(10, 100)).toString();
    }
}
