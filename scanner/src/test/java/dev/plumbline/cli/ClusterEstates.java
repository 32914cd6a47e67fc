// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.apiserver.StubEstate;

/** Small clusters for the stub. */
final class ClusterEstates {
    private ClusterEstates() {}

    /** Two namespaces with a ConfigMap and a Secret each; {@code shop} holds its password in the ConfigMap. */
    static StubEstate shop() {
        return StubEstate.kubernetes().add("""
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: payments}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: db-config, namespace: shop}
                data:
                  config.ini: |
                    [mysql]
                    user=root
                    passwd=winterhill
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: colours, namespace: shop}
                data: {background: green}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: ledger-config, namespace: payments}
                data: {ledger.properties: "ledger.password=nightjar-cove-71"}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: db, namespace: shop}
                type: Opaque
                data: {password: d2ludGVyaGlsbA==}
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: ledger, namespace: payments}
                type: Opaque
                data: {password: bmlnaHRqYXItY292ZS03MQ==}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: shop, namespace: shop}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop, namespace: shop}
                spec:
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      serviceAccountName: shop
                      containers:
                        - name: shop
                          image: registry.example.com/shop:1.0
                          volumeMounts: [{name: config, mountPath: /etc/shop}]
                      volumes: [{name: config, configMap: {name: db-config}}]
                """);
    }
}
