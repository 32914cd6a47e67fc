// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import dev.plumbline.credential.CredentialType.Nature;
import dev.plumbline.model.Provenance;
import dev.plumbline.verdict.Severity;

/** How bad a literal credential is: rows from the top, the first that fits decides. */
public final class CredentialSeverity {
    private CredentialSeverity() {}

    /** @param oldRevision true when only an old revision of the object holds it, which is one step less */
    public static Severity of(Credential credential, boolean oldRevision) {
        Severity severity = current(credential);
        return oldRevision ? severity.lower() : severity;
    }

    private static Severity current(Credential credential) {
        Nature nature = credential.type().nature();
        if (credential.place() == Place.COMMENT) {
            return nature == Nature.TAKEOVER ? Severity.HIGH : Severity.LOW;
        }
        if (nature == Nature.HASH) {
            return Severity.LOW;
        }
        if (credential.place() == Place.SECRET) {
            return inSecret(credential);
        }
        if (nature == Nature.TAKEOVER) {
            return Severity.CRITICAL;
        }
        return isDefaultOfTemplate(credential) ? Severity.MEDIUM : Severity.HIGH;
    }

    /** At rest where it belongs, yet static; a weak value needs no read access to be known. */
    private static Severity inSecret(Credential credential) {
        Severity severity = credential.provenance().isState() ? Severity.LOW : Severity.MEDIUM;
        return credential.assessment().strength().isWeak() ? severity.higher() : severity;
    }

    /** A default that a template offers is meant to be replaced, and is too often not. */
    private static boolean isDefaultOfTemplate(Credential credential) {
        return credential.provenance() == Provenance.TEMPLATE
                && credential.assessment().strength() == Strength.DEFAULT;
    }
}
