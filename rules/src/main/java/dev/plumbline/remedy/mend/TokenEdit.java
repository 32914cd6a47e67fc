// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.Container;
import dev.plumbline.remedy.AccountLogin;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.VaultClient;
import java.util.List;
import java.util.Optional;

/** Lets a client show a token that only Vault takes, as its mechanism asks for one. */
final class TokenEdit {
    private final Premises premises;
    private final VaultClient client;
    private final ClientEdit edit;

    TokenEdit(Premises premises, VaultClient client, ClientEdit edit) {
        this.premises = premises;
        this.client = client;
        this.edit = edit;
    }

    void audience(String audience, List<String> remarks) {
        switch (client.mechanism()) {
            case SECRETS_OPERATOR -> ofResource("audiences", List.of(audience), remarks, "kubernetes", "jwt");
            case EXTERNAL_SECRETS ->
                edit.carriers().login().ifPresent(store -> {
                    TreeField reference =
                            TreeField.of(store, "spec", "provider", "vault", "auth", "kubernetes", "serviceAccountRef");
                    if (reference.isSet()) {
                        edit.operate(
                                store,
                                Operation.add(
                                        "/spec/provider/vault/auth/kubernetes/serviceAccountRef/audiences",
                                        List.of(audience),
                                        "a token for this Vault alone"));
                    } else {
                        remarks.add("Give the store a serviceAccountRef with audience " + audience + ".");
                    }
                });
            case CSI_PROVIDER ->
                edit.carriers()
                        .login()
                        .ifPresent(each -> edit.operate(
                                each,
                                Operation.add("/spec/parameters/audience", audience, "a token for this Vault alone")));
            case INJECTOR -> {
                AccountLogin.token(edit.pod(), audience, premises);
                edit.injector("agent-service-account-token-volume-name", AccountLogin.VOLUME);
            }
            case AGENT -> agentToken(audience, remarks);
            default -> remarks.add("Let the client show a token for audience " + audience + ".");
        }
    }

    private void ofResource(String field, Object value, List<String> remarks, String... methods) {
        edit.carriers().login().ifPresent(auth -> {
            for (String method : methods) {
                if (TreeField.of(auth, "spec", method).isSet()) {
                    edit.operate(
                            auth,
                            Operation.add("/spec/" + method + "/" + field, value, "a token for this Vault alone"));
                    return;
                }
            }
            remarks.add("Give " + auth.id() + " " + field + " " + value + ".");
        });
    }

    private void agentToken(String audience, List<String> remarks) {
        Optional<Container> container = premises.workload().pod().container(client.container());
        if (container.isEmpty() || !edit.agent().isKnown()) {
            remarks.add("Give the Agent a projected token for audience " + audience + " and name it as token_path.");
            return;
        }
        AccountLogin.token(edit.pod(), audience, premises);
        edit.pod().mount(container.get(), AccountLogin.mount(), "");
        String path = AccountLogin.FILE;
        if (!edit.agent().attribute("token_path", path)) {
            Optional<String> role = client.login().role().asKnown();
            role.ifPresent(name ->
                    edit.agent().replace("\"" + name + "\"", "\"" + name + "\"\n      token_path = \"" + path + "\""));
        }
    }
}
