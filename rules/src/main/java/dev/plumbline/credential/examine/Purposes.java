// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.CredentialType.Nature;
import dev.plumbline.manifest.MappingNode;
import java.util.Optional;

/** Recognises documents that open more than one door, whatever sort of credential stands in them. */
final class Purposes {
    private static final CredentialType KUBECONFIG =
            new CredentialType("kubeconfig", "kubeconfig credential", Nature.TAKEOVER);
    private static final CredentialType SERVICE_ACCOUNT =
            new CredentialType("gcp-service-account-key", "Google Cloud service account key", Nature.TAKEOVER);

    private Purposes() {}

    /** What the credentials of a document are, when the document as a whole says so. */
    static Optional<CredentialType> of(MappingNode root) {
        boolean kubeconfig = root.entry("clusters").isPresent()
                && root.entry("users").isPresent()
                && (root.entry("contexts").isPresent()
                        || root.entry("current-context").isPresent());
        if (kubeconfig) {
            return Optional.of(KUBECONFIG);
        }
        boolean serviceAccount =
                root.text("type").filter("service_account"::equals).isPresent()
                        && root.entry("private_key").isPresent();
        return serviceAccount ? Optional.of(SERVICE_ACCOUNT) : Optional.empty();
    }
}
