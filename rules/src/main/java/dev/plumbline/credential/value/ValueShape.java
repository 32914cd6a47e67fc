// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

/** What a whole value is by its grammar. */
public enum ValueShape {
    EMPTY("empty"),
    /** {@code ${NAME}}, {@code $(NAME)}, {@code %NAME%}: resolved at run time. */
    EXPANSION("a reference to a variable"),
    /** {@code {{ … }}} and its like: an expression for a renderer. */
    TEMPLATE("a template expression"),
    /** Leads to a secret store. */
    POINTER("a pointer to a secret store"),
    ENCRYPTED("encrypted"),
    /** {@code changeme}: works where it is deployed as it is. */
    PLACEHOLDER("a placeholder"),
    /** {@code <password>}: nobody deploys that as it is. */
    BLANK_TO_FILL("a blank to be filled in"),
    MASKED("masked"),
    HASH("a password hash"),
    /** {@code true}, {@code none}, {@code bearer}: one of a few settings. */
    SWITCH("a switch or an algorithm"),
    NUMBER("a number"),
    /** Durations, sizes, versions, dates, schedules, addresses. */
    MEASURE("a duration, size, version, date or address"),
    HOST("a host name"),
    EMAIL("an e-mail address"),
    PATH("a path"),
    URL("a URL"),
    UUID("a UUID"),
    /** A hexadecimal digest of a usual length; under a credential's key it may be a generated value. */
    HEXADECIMAL("hexadecimal"),
    DIGEST("a digest"),
    /** Certificates, public keys, requests. */
    PUBLIC("public by nature"),
    /** {@code DB_PASSWORD}: the name of something. */
    NAME("a name"),
    /** An expression of a programming language. */
    CODE("an expression"),
    PROSE("a sentence"),
    LITERAL("a literal");

    private final String words;

    ValueShape(String words) {
        this.words = words;
    }

    /** Fit for {@code the value is …}. */
    public String words() {
        return words;
    }
}
