// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

/** Told how far reading has come; called from several threads. */
public interface ClusterProgress {
    /** Something that a person should know although it is no error. */
    void warning(String message);

    /** Reading begins of so many kinds. */
    void kinds(int number);

    /** An object was read. */
    void object(String namespace);

    /** A kind was read, as far as it could be. */
    void kindDone(String name);
}
