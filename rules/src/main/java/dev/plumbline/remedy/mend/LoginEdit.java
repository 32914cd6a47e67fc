// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.remedy.AccountLogin;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.VaultClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a client log in by identity where a stored secret did. */
final class LoginEdit {
    private final Premises premises;
    private final VaultClient client;
    private final ClientEdit edit;

    LoginEdit(Premises premises, VaultClient client, ClientEdit edit) {
        this.premises = premises;
        this.client = client;
        this.edit = edit;
    }

    void login(Door door, List<String> remarks) {
        switch (client.mechanism()) {
            case SECRETS_OPERATOR -> edit.carriers().login().ifPresent(auth -> operatorLogin(auth, door));
            case EXTERNAL_SECRETS -> edit.carriers().login().ifPresent(store -> storeLogin(store, door));
            case INJECTOR -> {
                AccountLogin.token(edit.pod(), door.audience(), premises);
                edit.injector("agent-service-account-token-volume-name", AccountLogin.VOLUME);
                edit.injector("auth-type", "kubernetes");
                edit.injector("auth-path", "auth/" + door.mount());
                edit.injector("role", door.role());
            }
            case AGENT -> agentLogin(door, remarks);
            default ->
                new ProxyLogin(premises, client, edit.pod())
                        .change(door, remarks)
                        .forEach(edit::add);
        }
        remarks.add("Revoke the stored login (" + client.login().kind().words()
                + "): whoever could read it can still use it.");
    }

    private void operatorLogin(CustomResource auth, Door door) {
        TreeField spec = TreeField.of(auth, "spec");
        String method = spec.get("method").word();
        if (spec.has(method)) {
            edit.operate(auth, Operation.remove("/spec/" + method, "the stored login goes"));
        }
        edit.operate(auth, Operation.replace("/spec/method", "kubernetes", ""));
        edit.operate(
                auth,
                spec.has("mount")
                        ? Operation.replace("/spec/mount", door.mount(), "")
                        : Operation.add("/spec/mount", door.mount(), ""));
        edit.operate(
                auth,
                Operation.add(
                        "/spec/kubernetes",
                        Tree.of(
                                "role",
                                door.role(),
                                "serviceAccount",
                                door.subject(),
                                "audiences",
                                List.of(door.audience())),
                        "the workload's own account instead"));
    }

    private void storeLogin(CustomResource store, Door door) {
        Map<String, Object> account = Tree.of("name", door.subject(), "audiences", List.of(door.audience()));
        if (store.id().namespace().isEmpty()) {
            account.put("namespace", door.namespace());
        }
        edit.operate(
                store,
                Operation.replace(
                        "/spec/provider/vault/auth",
                        Tree.of(
                                "kubernetes",
                                Tree.of("mountPath", door.mount(), "role", door.role(), "serviceAccountRef", account)),
                        "the workload's own account instead of a stored login"));
    }

    private void agentLogin(Door door, List<String> remarks) {
        Optional<Container> container = premises.workload().pod().container(client.container());
        List<String> method = AccountLogin.method(door);
        if (container.isEmpty() || !edit.agent().isKnown() || !edit.agent().block("method", method)) {
            remarks.add("Give the Agent this method in auto_auth, and a projected token for audience " + door.audience()
                    + " at " + AccountLogin.FOLDER + ": "
                    + String.join(" ", method.stream().map(String::strip).toList()));
            return;
        }
        AccountLogin.token(edit.pod(), door.audience(), premises);
        edit.pod().mount(container.get(), AccountLogin.mount(), "");
        container.get().mounts().stream()
                .filter(mount -> premises.workload()
                        .pod()
                        .volume(mount.volume())
                        .filter(volume -> volume.source() instanceof VolumeSource.SecretFiles)
                        .isPresent())
                .forEach(mount -> remarks.add("The Agent still mounts volume " + mount.volume()
                        + ": take it away where it held the stored login."));
    }
}
