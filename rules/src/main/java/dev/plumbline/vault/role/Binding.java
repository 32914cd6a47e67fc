// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.vault.Answer;

/** Whom a role admits, in the terms of its auth method. */
public sealed interface Binding
        permits JwtBinding, KubernetesBinding, CertificateBinding, AppRoleBinding, OpaqueBinding {
    /** Does a login with this identity succeed, as far as the role decides it. */
    Answer admits(Identity identity, Traits traits);

    /** Whom it admits, as reports show it; never a credential. */
    String words();
}
