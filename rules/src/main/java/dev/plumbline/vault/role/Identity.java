// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client shows at login. */
public sealed interface Identity {
    /**
     * A JSON Web Token: a JWT-SVID, or a projected service account token.
     *
     * @param claims further claims by name
     * @param complete true when it has no claims beside these and the registered ones, as a JWT-SVID
     */
    record Token(
            Value<String> subject,
            Value<List<String>> audiences,
            Value<String> issuer,
            Map<String, List<String>> claims,
            boolean complete)
            implements Identity {
        private static final String ACCOUNT = "system:serviceaccount:";

        public Token {
            claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        }

        /** A JWT-SVID, which claims nothing but its subject and audiences. */
        public static Token svid(Value<String> spiffeId, Value<List<String>> audiences) {
            return new Token(spiffeId, audiences, Value.absent(), Map.of(), true);
        }

        /**
         * A projected token of a service account. See {@code privateClaims} in Kubernetes'
         * {@code pkg/serviceaccount/claims.go}; of the pod and the node it tells more.
         */
        public static Token account(String namespace, Value<String> name, Value<List<String>> audiences) {
            Map<String, List<String>> claims = new LinkedHashMap<>();
            claims.put("/kubernetes.io/namespace", List.of(namespace));
            name.asKnown().ifPresent(known -> claims.put("/kubernetes.io/serviceaccount/name", List.of(known)));
            return new Token(
                    name.map(known -> ACCOUNT + namespace + ":" + known), audiences, Value.absent(), claims, false);
        }
    }

    /**
     * A service account, shown to the Kubernetes method by one of its tokens.
     *
     * @param audiences of the token; unknown where the API server's own audience is used and not seen
     * @param namespaceLabels absent when the namespace was not read
     */
    record Account(
            String namespace, String name, Value<List<String>> audiences, Value<Map<String, String>> namespaceLabels)
            implements Identity {}

    /** A client certificate, such as an X.509-SVID. */
    record Certificate(Value<String> commonName, Value<List<String>> uriNames, Value<List<String>> dnsNames)
            implements Identity {}

    /** A secret that stands for an identity (token, secret id, password): a role cannot tell who shows it. */
    record Bearer(String what) implements Identity {}
}
