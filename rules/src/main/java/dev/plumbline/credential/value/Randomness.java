// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.BitSet;

/**
 * Tells generated text from words, by how many neighbouring letters are ones that words have and how often the sort of
 * character changes; needs no vocabulary.
 */
public final class Randomness {
    /** Pairs of letters that are common in words and names of European languages. */
    private static final String COMMON = """
            th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra \
            ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi \
            em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa \
            ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls \
            va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb \
            ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs \
            dy hy ze ks xt bs ik dd pg gt mg mq pw pd db ql sq ht tp wd rw ws
            """;

    private static final BitSet PAIRS = pairs();

    private Randomness() {}

    /** True for text that nobody would type: long enough, and neither words nor numbers. */
    public static boolean looksGenerated(String text) {
        int length = text.length();
        if (length < 12) {
            return false;
        }
        Profile profile = Profile.of(text);
        if (profile.spaces() > 0) {
            return false;
        }
        if (profile.isHexadecimal() && profile.digits() > 1 && profile.hexLetters() > 1) {
            return length >= 16 || changes(text) * 3 > length;
        }
        double common = commonPairs(text);
        double changes = (double) changes(text) / (length - 1);
        if (profile.sorts() >= 3) {
            return changes > 0.45 || common < 0.42 && changes > 0.25 || common < 0.30;
        }
        if (profile.digits() > 1 && profile.letters() > 1) {
            return changes > 0.42 || common < 0.36 && changes > 0.2;
        }
        return common < 0.38 && (length >= 16 || changes > 0.3);
    }

    /** How many of the pairs of neighbouring letters words have; 1 where there is no pair. */
    static double commonPairs(String text) {
        int pairs = 0;
        int common = 0;
        for (int at = 1; at < text.length(); at++) {
            int first = letter(text.charAt(at - 1));
            int second = letter(text.charAt(at));
            if (first >= 0 && second >= 0) {
                pairs++;
                common += PAIRS.get(first * 26 + second) ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : (double) common / pairs;
    }

    /** How often the sort of character changes: small, capital, digit, other; a leading capital is no change. */
    static int changes(String text) {
        int changes = 0;
        for (int at = 1; at < text.length(); at++) {
            int before = sort(text.charAt(at - 1));
            int here = sort(text.charAt(at));
            changes += before != here && !(at == 1 && before == 1 && here == 0) ? 1 : 0;
        }
        return changes;
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

    private static BitSet pairs() {
        BitSet pairs = new BitSet(26 * 26);
        for (String pair : COMMON.strip().split("\\s+")) {
            pairs.set(letter(pair.charAt(0)) * 26 + letter(pair.charAt(1)));
        }
        return pairs;
    }
}
