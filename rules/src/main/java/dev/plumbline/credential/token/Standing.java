// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

/** What holding a token of a type means. */
public enum Standing {
    /** Opens a provider, a cloud, a cluster or the identity plane: critical outside a Secret. */
    TAKEOVER,
    /** A credential of narrower reach: a webhook, a test key, a session. */
    CREDENTIAL,
    /** One half of a pair, the other half of which is the secret. */
    IDENTIFIER,
    /** Made to be seen by everyone: inventory, no finding. */
    PUBLISHABLE,
    /** Opens nothing without a key that lies elsewhere: inventory, no finding. */
    ENCRYPTED,
    /** A certificate or public key: not a credential at all. */
    PUBLIC
}
