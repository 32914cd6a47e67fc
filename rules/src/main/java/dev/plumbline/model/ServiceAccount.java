// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;

/** An account for pods; {@code automountToken} absent means true. */
public record ServiceAccount(
        ObjectId id,
        Metadata metadata,
        Value<Boolean> automountToken,
        List<Located<String>> imagePullSecrets,
        List<Located<String>> secrets,
        Provenance provenance,
        Location at)
        implements Subject {
    public ServiceAccount {
        imagePullSecrets = List.copyOf(imagePullSecrets);
        secrets = List.copyOf(secrets);
    }
}
