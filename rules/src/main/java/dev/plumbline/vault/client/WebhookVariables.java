// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables of a container whose values the bank-vaults webhook resolves when it starts. */
final class WebhookVariables {
    private final Inventory inventory;
    private final Workload workload;
    private final Container container;

    WebhookVariables(Inventory inventory, Workload workload, Container container) {
        this.inventory = inventory;
        this.workload = workload;
        this.container = container;
    }

    /** Variables whose values the bank-vaults webhook resolves: {@code vault:secret/data/app#password}. */
    Optional<VaultClient> asked() {
        List<Request> requests = new ArrayList<>();
        Location first = container.at();
        for (EnvVar variable : container.env()) {
            for (WebhookReference reference : WebhookReference.of(variable.value())) {
                first = requests.isEmpty() ? reference.at() : first;
                requests.add(Request.of(reference.path(), reference.verb(), reference.at()));
            }
        }
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        WebhookAnnotations asked = WebhookAnnotations.of(workload.pod().metadata());
        Value<String> role = asked.text("vault-role");
        Value<String> path = asked.text("vault-path");
        Value<String> other = asked.text("vault-serviceaccount");
        Login login = new Login(
                Login.Kind.SERVICE_ACCOUNT,
                path.or(Value.known("kubernetes", first)),
                role,
                Login.Account.of(workload.namespace(), other.or(workload.pod().serviceAccountName()), first),
                Value.absent(),
                role.location().orElse(first));
        Connection connection = new Connection(
                        asked.text("vault-addr"),
                        asked.text("vault-skip-verify").map("true"::equals),
                        asked.text("vault-tls-secret"),
                        asked.text("vault-namespace"))
                .or(Environment.of(container, inventory, workload.namespace()).connection());
        Delivery delivery = new Delivery(Delivery.Kind.ENVIRONMENT, container.name(), first);
        return Optional.of(VaultClient.whole(
                Mechanism.BANK_VAULTS_WEBHOOK,
                workload.id(),
                container.name(),
                connection,
                login,
                VaultClient.Usage.of(requests, List.of(delivery)),
                first));
    }
}
