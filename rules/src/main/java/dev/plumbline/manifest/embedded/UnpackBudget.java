// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/**
 * How much unpacking one value may cost. There is no limit of time: what a scan finds must not depend on the machine.
 *
 * @param depth encodings inside one another
 * @param bytes what all unpacking in one value may yield together
 * @param ratio how many times its size a compressed text may grow, once it has grown past {@link #UNSUSPECTED}
 */
public record UnpackBudget(int depth, long bytes, int ratio) {
    /** Short texts may be as repetitive as they like. */
    static final int UNSUSPECTED = 1 << 20;

    /** A Helm release of the largest allowed Secret fits four times. */
    public static final UnpackBudget STANDARD = new UnpackBudget(6, 64L << 20, 250);
}
