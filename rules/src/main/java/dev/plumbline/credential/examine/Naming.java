// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.FieldPath;

/** Says what a credential is called at its place. */
@FunctionalInterface
interface Naming {
    /**
     * @param tail the way from the place's own value to the credential
     * @param what the key, option or variable that the credential stands under
     */
    String name(FieldPath tail, String what);

    /** The title, and the way on from it. */
    static Naming titled(String title) {
        return (tail, what) -> {
            String way = tail.toString();
            return way.isEmpty() ? title : title + " › " + way;
        };
    }

    /** What the credential stands under, in a place: {@code MYSQL_PWD in the readiness probe of container mysql}. */
    static Naming in(String place) {
        return (tail, what) -> what.isEmpty() ? "a word in " + place : what + " in " + place;
    }

    /** The path alone. */
    static Naming path(FieldPath base) {
        return (tail, what) -> {
            String way = base.then(tail).toString();
            return way.isEmpty() ? what : way;
        };
    }
}
