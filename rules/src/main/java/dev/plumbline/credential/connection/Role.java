// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

/** What a part of a connection is; the words say it in a field path. */
public enum Role {
    URL_PASSWORD("password of the URL"),
    /** The user part of a web address without a password, where forges and package registries take a token. */
    URL_USER("user of the URL"),
    QUERY_PASSWORD("password in the query"),
    QUERY_TOKEN("token in the query"),
    /** Signs one address, often for a time only: SAS, S3, CloudFront. */
    QUERY_SIGNATURE("signature in the query"),
    CONNECTION_PASSWORD("password of the connection string"),
    CONNECTION_KEY("key of the connection string"),
    /** In a line of options, as {@code JAVA_OPTS} carries: {@code -Dx.password=…}. */
    OPTION_PASSWORD("password of the option"),
    OPTION_TOKEN("token of the option"),
    BASIC_AUTHORIZATION("password of the Basic authorization"),
    AUTHORIZATION_TOKEN("token of the Authorization header"),
    HEADER_TOKEN("token of the header");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
