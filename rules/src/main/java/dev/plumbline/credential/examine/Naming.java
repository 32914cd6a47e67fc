// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.FieldPath;

/**
 * Says what a credential is called at its place.
 *
 * @param where the place in words: {@code config.ini}, {@code the readiness probe of container mysql}
 */
record Naming(Form form, String where) {
    private enum Form {
        /** The place, and the way on from it. */
        TITLED,
        /** What the credential stands under, in the place. */
        IN,
        /** The way, of the place. */
        OF
    }

    static Naming titled(String title) {
        return new Naming(Form.TITLED, title);
    }

    /** {@code MYSQL_PWD in the readiness probe of container mysql}. */
    static Naming in(String place) {
        return new Naming(Form.IN, place);
    }

    /** {@code flexVolume.options.password of volume data}. */
    static Naming of(String place) {
        return new Naming(Form.OF, place);
    }

    /** The same inside a copy of an object that stands somewhere else. */
    Naming inside(String outer) {
        return new Naming(form, where.isEmpty() || form != Form.TITLED ? where : outer + " › " + where);
    }

    /**
     * The name of a credential.
     *
     * @param tail the way from the place's own value to the credential
     * @param what the key, option or variable that the credential stands under
     */
    String name(FieldPath tail, String what) {
        String way = tail.toString();
        return switch (form) {
            case TITLED -> where.isEmpty() ? way : way.isEmpty() ? where : where + " › " + way;
            case IN -> what.isEmpty() ? "a word in " + where : what + " in " + where;
            case OF -> way + " of " + where;
        };
    }

    /** The name of what a comment holds. */
    String commented(String what) {
        String subject = what.isEmpty() ? "a word" : what;
        return "commented-out " + subject + (where.isEmpty() ? "" : " in " + where);
    }
}
