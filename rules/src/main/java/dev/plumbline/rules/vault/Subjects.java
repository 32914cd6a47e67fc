// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault;

import dev.plumbline.model.Located;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.List;

/** The subjects that a role is bound to, as they are spelled: a variable in one hides no star beside it. */
public final class Subjects {
    private Subjects() {}

    /** The patterns in which a star counts. */
    public static List<Located<String>> patterns(VaultRole role) {
        List<Located<String>> patterns = new ArrayList<>();
        boolean globs = role.binding() instanceof JwtBinding jwt && jwt.globs().isKnown(glob -> glob);
        if (globs) {
            patterns.addAll(role.parameters().writtenIn("bound_claims", "sub"));
            patterns.addAll(role.parameters().writtenIn("bound_claims", "/sub"));
        }
        patterns.addAll(role.parameters().written("allowed_uri_sans"));
        if (role.type() == AuthType.SPIFFE) {
            role.parameters().written("workload_id_patterns").forEach(each -> patterns.add(inTrustDomain(each)));
        }
        return patterns;
    }

    /** The method compares what follows the trust domain; a plus stands for one segment there. */
    private static Located<String> inTrustDomain(Located<String> pattern) {
        String path = pattern.value().startsWith("/") ? pattern.value() : "/" + pattern.value();
        return new Located<>("spiffe://trust.domain" + path.replace('+', '*'), pattern.at());
    }
}
