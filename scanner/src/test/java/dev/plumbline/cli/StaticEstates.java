// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small estates around one Vault: workloads that still live on static credentials, in the forms that these take. */
final class StaticEstates {
    /** A server with storage, TLS and three members, by whose set-up an estate differs from the next. */
    static final String VAULT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: keeper, namespace: secrets}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: keeper-review}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:auth-delegator}
            subjects:
              - {kind: ServiceAccount, name: keeper, namespace: secrets}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: keeper-config, namespace: secrets}
            data:
              server.hcl: |
                listener "tcp" {
                  address       = "[::]:8200"
                  tls_cert_file = "/vault/tls/tls.crt"
                  tls_key_file  = "/vault/tls/tls.key"
                }
                storage "raft" {
                  path = "/vault/data"
                }
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: keeper, namespace: secrets}
            spec:
              selector: {app: keeper}
              ports:
                - {name: https, port: 8200}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: keeper, namespace: secrets}
            spec:
              serviceName: keeper
              replicas: 3
              selector: {matchLabels: {app: keeper}}
              template:
                metadata: {labels: {app: keeper}}
                spec:
                  serviceAccountName: keeper
                  containers:
                    - name: server
                      image: hashicorp/vault:2.1
                      command: [vault, server, -config=/vault/config/server.hcl]
                      volumeMounts:
                        - {name: config, mountPath: /vault/config}
                        - {name: tls, mountPath: /vault/tls}
                        - {name: data, mountPath: /vault/data}
                  volumes:
                    - name: config
                      configMap: {name: keeper-config}
                    - name: tls
                      secret: {secretName: keeper-tls}
              volumeClaimTemplates:
                - metadata: {name: data}
                  spec:
                    accessModes: [ReadWriteOnce]
                    resources: {requests: {storage: 1Gi}}
            """;

    private static final String STATEFUL_SET = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: ledger, namespace: billing}
            spec:
              serviceName: ledger
              selector: {matchLabels: {app: ledger}}
              template:
                metadata: {labels: {app: ledger}}
                spec:
                  containers:
                    - name: ledger
                      image: registry.example.com/billing/ledger:3.1
                      command: ["/usr/bin/ledger", "serve"]
                      args: ["--port", "8080"]
                      env:
                        - {name: LOG_LEVEL, value: info}
                        - {name: LEDGER_PASSWORD, value: gr4nite-Orchard-77}
                        - name: API_TOKEN
                          valueFrom:
                            secretKeyRef: {name: ledger-api, key: token}
                    - name: exporter
                      image: registry.example.com/billing/exporter:1.0
                      args: ["--listen=:9100", "--db-password=gr4nite-Orchard-77"]
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: ledger-api, namespace: billing}
            stringData:
              token: quiet-Harbour-4411
            """;

    private static final String CRON_JOB = """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: nightly, namespace: reports}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  template:
                    metadata: {labels: {app: nightly}}
                    spec:
                      serviceAccountName: nightly
                      restartPolicy: OnFailure
                      containers:
                        - name: dump
                          image: registry.example.com/tools/dump:2
                          command: ["sh", "-c"]
                          args:
                            - |
                              mysqldump -h store -u report --password=Velvet-Anchor-902 sales > /out/sales.sql
                          volumeMounts:
                            - {name: out, mountPath: /out}
                      volumes:
                        - name: out
                          emptyDir: {}
            """;

    private static final String ENV_FROM = """
            apiVersion: v1
            kind: Secret
            metadata: {name: mailer-env, namespace: post}
            type: Opaque
            stringData:
              SMTP_PASSWORD: Lantern-Quarry-5582
              SMTP_USER: mailer
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: mailer, namespace: post}
            spec:
              selector: {matchLabels: {app: mailer}}
              template:
                metadata: {labels: {app: mailer}}
                spec:
                  serviceAccountName: default
                  containers:
                    - name: mailer
                      image: registry.example.com/post/mailer:5
                      command: ["/app/mailer"]
                      envFrom:
                        - secretRef: {name: mailer-env}
            """;

    private static final String FOLDER = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shopfront, namespace: web}
            data:
              application.properties: |
                server.port=8080
                spring.datasource.username=front
                spring.datasource.password=Cobalt-Meadow-3107
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shopfront, namespace: web}
            spec:
              selector: {matchLabels: {app: shopfront}}
              template:
                metadata: {labels: {app: shopfront}}
                spec:
                  serviceAccountName: shopfront
                  containers:
                    - name: front
                      image: registry.example.com/web/front:7
                      volumeMounts:
                        - {name: config, mountPath: /config}
                  volumes:
                    - name: config
                      configMap: {name: shopfront}
            """;

    private StaticEstates() {}

    /** The files of an estate and the workload that is hardened there. */
    record Estate(String workload, Map<String, String> files) {
        static Estate of(String workload, String... texts) {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("vault.yaml", VAULT);
            for (int at = 0; at < texts.length; at++) {
                boolean script = texts[at].startsWith("vault ") || texts[at].startsWith("bao ");
                files.put("estate-" + at + (script ? ".sh" : ".yaml"), texts[at]);
            }
            return new Estate(workload, files);
        }

        Estate with(String file, String from, String to) {
            Map<String, String> changed = new LinkedHashMap<>(files);
            if (!changed.get(file).contains(from)) {
                throw new AssertionError(file + " does not hold " + from);
            }
            changed.put(file, changed.get(file).replace(from, to));
            return new Estate(workload, changed);
        }
    }

    /** By what they show. */
    static Map<String, Estate> all() {
        Map<String, Estate> all = new LinkedHashMap<>();
        all.put(
                "a StatefulSet with literals in two containers and a Secret",
                Estate.of("billing/ledger", STATEFUL_SET));
        all.put("a CronJob with a literal in its script", Estate.of("reports/nightly", CRON_JOB));
        all.put("a Deployment that takes a Secret whole", Estate.of("post/mailer", ENV_FROM));
        all.put("a Deployment with a file in a ConfigMap", Estate.of("web/shopfront", FOLDER));
        return all;
    }
}
