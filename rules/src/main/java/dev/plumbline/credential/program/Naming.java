// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

/** Who says that a word is a credential. */
public enum Naming {
    /** The program's documentation: the option or the position takes one. */
    PROGRAM,
    /** Only the name beside it, which the caller has yet to judge. */
    KEY
}
