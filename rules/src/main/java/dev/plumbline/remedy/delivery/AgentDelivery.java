// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Tree;
import java.util.List;

/** An Agent that logs in with the ServiceAccount's own token, made for Vault and nobody else. */
final class AgentDelivery implements Delivery {
    static final String TOKEN = "vault-token";
    private static final String FOLDER = "/var/run/secrets/tokens";

    @Override
    public List<Part> objects(Bundle bundle) {
        return List.of(new AgentParts(bundle)
                .config(List.of(
                        "method \"kubernetes\" {",
                        "  mount_path = \"auth/" + bundle.door().mount() + "\"",
                        "  config = {",
                        "    role       = \"" + bundle.door().role() + "\"",
                        "    token_path = \"" + FOLDER + "/vault\"",
                        "  }",
                        "}")));
    }

    @Override
    public void change(Bundle bundle) {
        token(bundle);
        new AgentParts(bundle).change(List.of(Tree.of("name", TOKEN, "mountPath", FOLDER, "readOnly", true)));
    }

    static void token(Bundle bundle) {
        bundle.pod()
                .volume(
                        Tree.of(
                                "name",
                                TOKEN,
                                "projected",
                                Tree.of(
                                        "sources",
                                        List.of(Tree.of(
                                                "serviceAccountToken",
                                                Tree.of(
                                                        "path",
                                                        "vault",
                                                        "audience",
                                                        bundle.door().audience(),
                                                        "expirationSeconds",
                                                        600))))),
                        "a token that only " + bundle.premises().product().title() + " takes");
    }
}
