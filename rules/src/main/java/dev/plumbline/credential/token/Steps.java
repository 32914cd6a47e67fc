// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

/** Counts the characters that a search looks at, so that tests can hold it to linear time without a clock. */
final class Steps {
    private long count;

    void add(int characters) {
        count += characters;
    }

    long count() {
        return count;
    }
}
