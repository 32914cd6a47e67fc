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

    /** The same where placeholders are meant to be replaced. */
    Scene template() {
        return new Scene(place, new Setting(setting.kind(), false), base, naming);
    }

    Scene comment() {
        return new Scene(Place.COMMENT, setting.as(Setting.Kind.COMMENT), base, naming);
    }

    /** What a credential is called that stands under a key at the end of a way. */
    String name(FieldPath tail, String what) {
        return place == Place.COMMENT ? naming.commented(what) : naming.name(tail, what);
    }

    FieldPath path(FieldPath tail) {
        return base.then(tail);
    }
}
