// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;

/**
 * A place that is being looked at.
 *
 * @param base path of the place's value in its object; ways inside continue it
 */
record Scene(Place place, Setting setting, FieldPath base, Naming naming) {
    Scene as(Setting.Kind kind) {
        return new Scene(place, setting.as(kind), base, naming);
    }

    Scene comment() {
        Naming outer = naming;
        Naming commented =
                (tail, what) -> "commented-out " + (what.isEmpty() ? "word" : what) + " in " + outer.name(tail, what);
        return new Scene(Place.COMMENT, setting.as(Setting.Kind.COMMENT), base, commented);
    }

    FieldPath path(FieldPath tail) {
        return base.then(tail);
    }
}
