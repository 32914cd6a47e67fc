// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Tree;
import java.util.List;
import java.util.Map;

/** The login by the pod's own account: a token that only Vault takes, its place in the pod, and the Agent's method that shows it. */
public final class AccountLogin {
    /** The name of the volume. */
    public static final String VOLUME = "vault-token";

    /** Where it is mounted. */
    public static final String FOLDER = "/var/run/secrets/tokens";

    /** The token. */
    public static final String FILE = FOLDER + "/vault";

    private AccountLogin() {}

    /** Gives the pod the token. */
    public static void token(PodChange pod, String audience, Premises premises) {
        Map<String, Object> token = Tree.of("path", "vault", "audience", audience, "expirationSeconds", 600);
        pod.volume(
                Tree.of(
                        "name",
                        VOLUME,
                        "projected",
                        Tree.of("sources", List.of(Tree.of("serviceAccountToken", token)))),
                "a token that only " + premises.product().title() + " takes");
    }

    public static Map<String, Object> mount() {
        return Tree.of("name", VOLUME, "mountPath", FOLDER, "readOnly", true);
    }

    /** The method of an Agent's {@code auto_auth}, line by line. */
    public static List<String> method(Door door) {
        return List.of(
                "method \"kubernetes\" {",
                "  mount_path = \"auth/" + door.mount() + "\"",
                "  config = {",
                "    role       = \"" + door.role() + "\"",
                "    token_path = \"" + FILE + "\"",
                "  }",
                "}");
    }
}
