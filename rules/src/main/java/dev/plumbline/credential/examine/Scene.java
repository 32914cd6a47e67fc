// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import java.util.Optional;

/**
 * A place that is being looked at.
 *
 * @param base path of the place's value in its object; ways inside continue it
 * @param type what every credential at the place is, where the document around it decides
 */
record Scene(Place place, Setting setting, FieldPath base, Naming naming, Optional<CredentialType> type) {
    Scene(Place place, Setting setting, FieldPath base, Naming naming) {
        this(place, setting, base, naming, Optional.empty());
    }

    Scene as(Setting.Kind kind) {
        return new Scene(place, setting.as(kind), base, naming, type);
    }

    /** The same inside a document of one purpose: whatever credential it holds is of that type. */
    Scene of(CredentialType purpose) {
        return new Scene(place, setting, base, naming, Optional.of(purpose));
    }

    /** The same where placeholders are meant to be replaced. */
    Scene template() {
        return new Scene(place, new Setting(setting.kind(), false), base, naming, type);
    }

    Scene comment() {
        return new Scene(Place.COMMENT, setting.as(Setting.Kind.COMMENT), base, naming, type);
    }

    /** What a credential is called that stands under a key at the end of a way. */
    String name(FieldPath tail, String what) {
        return place == Place.COMMENT ? naming.commented(what) : naming.name(tail, what);
    }

    FieldPath path(FieldPath tail) {
        return base.then(tail);
    }
}
