// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

/**
 * Tells generated text from words, by how easily its letters follow each other and how often the sort of character changes;
 * needs no vocabulary.
 */
public final class Randomness {
    private static final String JOINTS = "-_./:";
    private static final int SHORTEST = 12;
    private static final int SHORTEST_HEXADECIMAL = 16;

    /**
     * How easily one letter follows another in words and names of configuration, 0 to 9: a row for the first letter, a column
     * for the second. Counted over English technical prose and names; 5 is as often as chance would have it.
     */
    private static final String[] EASE = {
        "16771361604878270879544351",
        "61326001530621520442500030",
        "80538107606631930647510030",
        "63248210800423620563510020",
        "74896653403779364998365740",
        "50126600700510600543500030",
        "40207034500435410552410000",
        "70217000600221600424300020",
        "65876660002779850688060405",
        "20003000000000200000300000",
        "30016010400302110040302000",
        "82359200801712730166530070",
        "84038010601341670053400010",
        "72778682624425630289550031",
        "45662450414779570866756220",
        "71238224602711760756511040",
        "00000000000100000000600000",
        "83569450804565840577542050",
        "52639326704543662379723040",
        "81549317900543750876513162",
        "56545340500667350767000000",
        "60108000600010300010000000",
        "50025004500104500430001000",
        "20304100400100050025000110",
        "11223000300233240143001000",
        "30005000300000200000000000"
    };

    private Randomness() {}

    /** True for text that nobody would type: long enough, and neither words nor numbers. */
    public static boolean looksGenerated(String text) {
        int length = text.length();
        if (length < SHORTEST) {
            return false;
        }
        Profile profile = Profile.of(text);
        if (profile.spaces() > 0) {
            return false;
        }
        if (profile.isHexadecimal() && profile.digits() > 1 && profile.hexLetters() > 1) {
            return length >= SHORTEST_HEXADECIMAL || changes(text) * 3 > length;
        }
        double ease = ease(text);
        double changes = (double) changes(text) / (length - 1);
        if (length >= 20 && profile.digits() > 3 && profile.letters() > 3 && length < 3 * (changes(text) + 1)) {
            return true;
        }
        if (profile.digits() > 1 && profile.letters() > 1) {
            return changes > 0.6 || ease < 6 && changes > 0.42 || ease < 4.6 && changes > 0.15 || ease < 4.2;
        }
        if (profile.upper() > 2 && profile.lower() > 2 && letterRun(text) < 2.9) {
            return true;
        }
        return ease < (length < 16 ? 4.4 : 4.8);
    }

    /** True for letters that hardly follow each other in words; for text too short to be called generated. */
    public static boolean isUnpronounceable(String text) {
        return text.length() >= 6 && ease(text) < 4;
    }

    /** How easily the letters follow each other, 0 to 9; 9 where there is no pair. */
    static double ease(String text) {
        int pairs = 0;
        int sum = 0;
        for (int at = 1; at < text.length(); at++) {
            int first = letter(text.charAt(at - 1));
            int second = letter(text.charAt(at));
            if (first >= 0 && second >= 0) {
                pairs++;
                sum += EASE[first].charAt(second) - '0';
            }
        }
        return pairs == 0 ? 9 : (double) sum / pairs;
    }

    /** How often the sort of character changes: small, capital, digit, mark; what joins words and a leading capital do not count. */
    static int changes(String text) {
        int changes = 0;
        int before = -1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (JOINTS.indexOf(character) >= 0) {
                continue;
            }
            int here = sort(character);
            changes += before >= 0 && before != here && !(at == 1 && before == 1 && here == 0) ? 1 : 0;
            before = here;
        }
        return changes;
    }

    /** How many letters stand together on average, a capital with the small ones after it. */
    private static double letterRun(String text) {
        int letters = 0;
        int runs = 0;
        int before = 3;
        for (int at = 0; at < text.length(); at++) {
            int here = sort(text.charAt(at));
            if (here < 2) {
                letters++;
                boolean starts = before > 1 || here == 1 && before == 0;
                runs += starts ? 1 : 0;
            }
            before = here;
        }
        return runs == 0 ? 0 : (double) letters / runs;
    }

    private static int sort(char character) {
        if (character >= 'a' && character <= 'z') {
            return 0;
        }
        if (character >= 'A' && character <= 'Z') {
            return 1;
        }
        return character >= '0' && character <= '9' ? 2 : 3;
    }

    private static int letter(char character) {
        if (character >= 'a' && character <= 'z') {
            return character - 'a';
        }
        return character >= 'A' && character <= 'Z' ? character - 'A' : -1;
    }
}
