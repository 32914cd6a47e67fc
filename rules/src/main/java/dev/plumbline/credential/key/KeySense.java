// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

/** What sort of value a key asks for. */
public enum KeySense {
    PASSWORD("a password"),
    PASSPHRASE("a passphrase"),
    PIN("a PIN"),
    SECRET("a secret"),
    TOKEN("a token"),
    API_KEY("an API key"),
    /** Signs, encrypts or authenticates: session, cookie, HMAC and encryption keys. */
    CRYPTO_KEY("a signing or encryption key"),
    PRIVATE_KEY("a private key"),
    /** A connection string or a URL that usually carries a password. */
    CONNECTION("a connection string"),
    /** An HTTP {@code Authorization} value, or a bare {@code auth}. */
    AUTHORIZATION("an authorization"),
    CREDENTIALS("credentials"),
    /** A password's hash. */
    HASH("a password hash"),
    /** Whom a credential belongs to. */
    USER("a user name"),
    /** Half of a key pair that is no secret by itself. */
    KEY_ID("a key id"),
    /** Says something about a credential: its name, file, policy, length. */
    ABOUT("something about a credential"),
    NEUTRAL("nothing in particular");

    private final String words;

    KeySense(String words) {
        this.words = words;
    }

    /** Fit for {@code key passwd asks for …}. */
    public String words() {
        return words;
    }

    /** True when a literal under such a key is a credential. */
    public boolean isSensitive() {
        return ordinal() < USER.ordinal();
    }

    /** True for what people choose and type, so that short words and digits count. */
    public boolean isTyped() {
        return this == PASSWORD || this == PASSPHRASE || this == PIN;
    }
}
