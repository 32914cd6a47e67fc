// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

/** How a secret gets from Vault to whoever needs it. */
public enum Mechanism {
    INJECTOR("Agent injector"),
    AGENT("Agent"),
    CSI_PROVIDER("CSI provider"),
    SECRETS_OPERATOR("Vault Secrets Operator"),
    EXTERNAL_SECRETS("External Secrets Operator"),
    BANK_VAULTS_WEBHOOK("bank-vaults webhook"),
    SPRING("Spring Cloud Vault"),
    QUARKUS("Quarkus Vault"),
    TEMPLATE("Consul Template"),
    ARGO_CD_PLUGIN("Argo CD Vault plugin"),
    CERT_MANAGER("cert-manager issuer"),
    SPIRE_SERVER("SPIRE server"),
    SIDECAR("hand-written sidecar"),
    SCRIPT("script"),
    ENVIRONMENT("container"),
    CONFIG_OPERATOR("vault-config-operator"),
    CROSSPLANE("Crossplane provider"),
    COMMUNITY_OPERATOR("community secrets operator"),
    TERRAFORM("Terraform provider");

    private final String words;

    Mechanism(String words) {
        this.words = words;
    }

    /** True for a program that others ask: it logs in and passes their requests on. */
    public boolean passesRequestsOn() {
        return this == AGENT;
    }

    /** As messages name it. */
    public String words() {
        return words;
    }
}
