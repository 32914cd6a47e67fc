// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

/** Reads the text around one of its marks and adds the parts that it finds; keeps where it has read to. */
@FunctionalInterface
interface Reader {
    /**
     * Called for every occurrence of a mark, in order.
     *
     * @param start offset of the mark
     * @param end offset just after it
     */
    void read(int start, int end);
}
