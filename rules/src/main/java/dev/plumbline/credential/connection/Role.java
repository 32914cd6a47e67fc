// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

/** What a part of a connection is; the words say it in a field path. */
public enum Role {
    URL_PASSWORD("password of the URL", "the value is a URL with a password in it"),
    /** The user part of a web address without a password, where forges and package registries take a token. */
    URL_USER("user of the URL", "the value is a URL with a token where the user stands"),
    QUERY_PASSWORD("password in the query", "the value is a URL with a password in its query"),
    QUERY_TOKEN("token in the query", "the value is a URL with a token in its query"),
    /** Signs one address, often for a time only: SAS, S3, CloudFront. */
    QUERY_SIGNATURE("signature in the query", "the value is a signed URL: whoever has it needs nothing else"),
    CONNECTION_PASSWORD("password of the connection string", "the value is a connection string with a password in it"),
    CONNECTION_KEY("key of the connection string", "the value is a connection string with a key in it"),
    /** In a line of options, as {@code JAVA_OPTS} carries: {@code -Dx.password=…}. */
    OPTION_PASSWORD("password of the option", "one of the options in the value sets a password"),
    OPTION_TOKEN("token of the option", "one of the options in the value sets a token"),
    BASIC_AUTHORIZATION(
            "password of the Basic authorization", "Basic authorization is a user and a password in base64"),
    AUTHORIZATION_TOKEN("token of the Authorization header", "an Authorization header with a token in it"),
    HEADER_TOKEN("token of the header", "the header carries a token");

    private final String words;
    private final String reason;

    Role(String words, String reason) {
        this.words = words;
        this.reason = reason;
    }

    public String words() {
        return words;
    }

    /** Why a value with such a part is a credential, as a clause. */
    public String reason() {
        return reason;
    }
}
