// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

/** Why a workload cannot stand higher; each with the highest rung that it leaves. */
public enum Cap {
    LITERAL(
            0,
            "the value itself stands in configuration",
            "move the value into Vault and let the workload fetch it with its own identity"),
    PUBLISHED(
            0,
            "the value is copied into an object that is no Secret",
            "deliver it to memory or to the process instead"),
    KUBERNETES_SECRET(
            1, "the value lies in a Kubernetes Secret", "fetch it from Vault with the workload's own identity"),
    STATIC_LOGIN(2, "the login is a stored secret", "log in with the workload's own identity"),
    STATIC_FALLBACK(
            2,
            "a stored login for Vault lies beside the login by identity",
            "take the stored token or secret id away and revoke it"),
    NOT_WORKING(3, "it does not work as it is", "mend the hop that stops it"),
    COPY_AT_REST(3, "a copy of the secret still lies at rest", "delete the old copy and rotate the value"),
    SYNCHRONISED(3, "the value is copied into a Kubernetes Secret", "deliver it to memory or to the process"),
    ON_DISK(3, "it is written to a disk", "give the emptyDir the medium Memory"),
    UNVERIFIED_TRANSPORT(3, "the line to Vault is not verified TLS end to end", "let TLS end at Vault and verify it"),
    DEV_SERVER(3, "Vault runs in development mode", "run Vault with storage, seal and TLS of its own"),
    EXPOSED_SERVER(
            3,
            "a root token or unseal key of Vault lies in the estate",
            "revoke the root token, rekey, and keep both out of the cluster"),
    SHARED_IDENTITY(3, "another workload has the same identity", "give each workload a ServiceAccount of its own"),
    WIDE_BINDING(3, "the role admits more than this workload", "bind the role to exactly this identity"),
    WIDE_GRANT(3, "the policy grants more than is read", "grant read on exactly the paths that are read"),
    LONG_TOKEN(3, "the token outlives its use", "set token_ttl to an hour or less"),
    SYNCHRONISED_BRIEFLY(
            4, "a short-lived value is copied into a Kubernetes Secret", "deliver it to memory or to the process"),
    NO_AUDIENCE(4, "the role does not ask for an audience", "set the audience on the role and on the token"),
    GENERIC_AUDIENCE(
            4, "others use the audience too", "give this Vault an audience of its own, on the role and on the token"),
    LONG_LEASE(4, "its lease is longer than a day", "set max_ttl and default_ttl of the issuing role to a day or less"),
    FETCHED_ONCE(
            4, "it is fetched once, and its lease ends while the process runs", "fetch it again before the lease ends"),
    STATIC_SECRET(4, "the secret itself is static", "let a secret engine issue it on demand");

    private final int rung;
    private final String words;
    private final String remedy;

    Cap(int rung, String words, String remedy) {
        this.rung = rung;
        this.words = words;
        this.remedy = remedy;
    }

    /** The highest rung while this is so. */
    public int rung() {
        return rung;
    }

    /** Half a sentence on what is so. */
    public String words() {
        return words;
    }

    /** What ends it, imperative, half a sentence. */
    public String remedy() {
        return remedy;
    }
}
