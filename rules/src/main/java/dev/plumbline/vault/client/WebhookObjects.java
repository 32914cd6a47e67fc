// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** References of the bank-vaults webhook in ConfigMaps and Secrets, which it resolves when they are stored. */
final class WebhookObjects {
    private static final int LONGEST = 1_000;

    private WebhookObjects() {}

    static List<VaultClient> of(Inventory inventory) {
        List<VaultClient> found = new ArrayList<>();
        for (KeptText text : inventory.keptTexts()) {
            if (text.carrier().isEmpty() || text.text().length() > LONGEST) {
                continue;
            }
            Location at = text.at(text.text().span(), text.at());
            List<WebhookReference> references =
                    WebhookReference.of(Value.known(text.text().value().strip(), at));
            if (!references.isEmpty()) {
                found.add(client(text, references, at));
            }
        }
        return found;
    }

    private static VaultClient client(KeptText text, List<WebhookReference> references, Location at) {
        boolean secret = text.carrier().orElseThrow().kind().equals("Secret");
        Delivery.Kind kind = secret ? Delivery.Kind.KUBERNETES_SECRET : Delivery.Kind.CONFIG_MAP;
        List<Request> requests = references.stream()
                .map(reference -> Request.of(reference.path(), reference.verb(), at))
                .toList();
        VaultClient.Usage usage = VaultClient.Usage.of(
                requests,
                List.of(new Delivery(kind, text.carrier().orElseThrow().name(), at)));
        return new VaultClient(
                Mechanism.BANK_VAULTS_WEBHOOK,
                text.carrier().orElseThrow(),
                "",
                Connection.unsaid(),
                Login.unknown(at),
                usage,
                Set.of(),
                at);
    }
}
