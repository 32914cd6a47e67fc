// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.remedy.change.Shell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Spells what an administrator types, for Vault and for OpenBao. */
public final class VaultCommands {
    /** Long enough to renew, short enough to be of little use to a thief. */
    private static final String TTL = "20m";

    private static final String MAX_TTL = "1h";

    private final Premises premises;
    private final String program;

    public VaultCommands(Premises premises) {
        this.premises = premises;
        this.program = premises.program();
    }

    /** What turns a KV version 2 engine on; nothing where one was read. */
    public List<String> engine() {
        return premises.kvMountWasRead()
                ? List.of()
                : List.of(
                        "# Leave this out where a KV version 2 engine is mounted at " + premises.kvMount()
                                + "/ already.",
                        program + " secrets enable -version=2 -path=" + Shell.quoted(premises.kvMount()) + " kv");
    }

    /** What lets every read leave a trace; nothing where a set-up was read, which says it or not. */
    public List<String> audit() {
        boolean unseen = premises.facts().vault().setup().isEmpty()
                && premises.facts().vault().servers().stream()
                        .anyMatch(server -> server.config().blocks("audit").isEmpty());
        if (!unseen) {
            return List.of();
        }
        // OpenBao takes audit devices from its configuration and refuses them over the API by default.
        return premises.isOpenBao()
                ? List.of("# Declare an audit device in the server's configuration, where there is none yet.")
                : List.of(
                        "# Leave this out where an audit device is enabled already.",
                        program + " audit enable file file_path=stdout");
    }

    /** A policy that reads exactly these API paths. */
    public List<String> policy(String name, Collection<String> paths) {
        List<String> lines = new ArrayList<>();
        lines.add(program + " policy write " + Shell.quoted(name) + " - <<'POLICY'");
        for (String path : paths) {
            lines.add("path \"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\" {");
            lines.add("  capabilities = [\"read\"]");
            lines.add("}");
        }
        lines.add("POLICY");
        return lines;
    }

    /** The role that admits exactly the one identity. */
    public List<String> role(Door door) {
        List<String> words = new ArrayList<>();
        words.add(program + " write " + Shell.quoted("auth/" + door.mount() + "/role/" + door.role()));
        if (door.spiffe()) {
            words.add("role_type=jwt");
            words.add("user_claim=sub");
            words.add("bound_audiences=" + Shell.quoted(door.audience()));
            words.add("bound_subject=" + Shell.quoted(door.subject()));
        } else {
            words.add("bound_service_account_names=" + Shell.quoted(door.subject()));
            words.add("bound_service_account_namespaces=" + Shell.quoted(door.namespace()));
            words.add("audience=" + Shell.quoted(door.audience()));
        }
        words.add("token_policies=" + Shell.quoted(door.policy()));
        words.add("token_ttl=" + TTL);
        words.add("token_max_ttl=" + MAX_TTL);
        return continued(words);
    }

    /** What enables and configures the auth mount; nothing where one was read. */
    public List<String> mount(Door door) {
        if (!premises.facts().vault().setup().authMounts(door.mount()).isEmpty()) {
            return List.of();
        }
        return door.spiffe() ? jwt(door.mount(), true) : kubernetes(door.mount());
    }

    private List<String> kubernetes(String path) {
        List<String> lines = new ArrayList<>();
        lines.add("# Leave this out where the Kubernetes method is enabled already.");
        lines.add(program + " auth enable -path=" + Shell.quoted(path) + " kubernetes");
        lines.addAll(continued(List.of(
                program + " write " + Shell.quoted("auth/" + path + "/config"),
                "kubernetes_host=https://kubernetes.default.svc")));
        return lines;
    }

    /** The mount that trusts SPIRE's issuer. */
    public List<String> jwt(String path, boolean enable) {
        String issuer = premises.issuer()
                .orElseGet(() -> "https://"
                        + premises.blanks()
                                .ask("OIDC_DISCOVERY_HOST", "host of SPIRE's OIDC discovery provider, its jwt_issuer"));
        List<String> lines = new ArrayList<>();
        if (enable) {
            lines.add("# Leave this out where Vault trusts SPIRE's issuer already."
                    .replace("Vault", premises.product().title()));
            lines.add(program + " auth enable -path=" + Shell.quoted(path) + " jwt");
        }
        lines.addAll(continued(List.of(
                program + " write " + Shell.quoted("auth/" + path + "/config"),
                "oidc_discovery_url=" + Shell.quoted(issuer),
                "bound_issuer=" + Shell.quoted(issuer),
                "jwt_supported_algs=RS256,ES256")));
        return lines;
    }

    /** Puts new values into KV without naming them on the command line. */
    public List<String> seed(String mount, String path, Collection<String> fields) {
        List<String> lines = new ArrayList<>();
        lines.add("# new-values.json, which only you can read and which goes afterwards, has the keys");
        fields.forEach(field -> lines.add("#   " + printable(field)));
        lines.add(program + " kv put -mount=" + Shell.quoted(mount) + " " + Shell.quoted(path) + " @new-values.json");
        return lines;
    }

    private static String printable(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? "(a name with control characters)" : text;
    }

    private static List<String> continued(List<String> words) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            lines.add((at == 0 ? "" : "  ") + words.get(at) + (at + 1 < words.size() ? " \\" : ""));
        }
        return lines;
    }
}
