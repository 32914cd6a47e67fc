// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.loginwithoutaudience;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.CsiClients;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a client that logs in with a token made for the API server. */
public final class LoginWithoutAudience implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "login-without-audience",
                    "Login token without an audience of its own",
                    Family.DELIVERY,
                    Severity.MEDIUM)
            .covering("VAULT-174", "VAULT-204", "VAULT-224");
    private static final Set<Mechanism> MINTING =
            Set.of(Mechanism.CSI_PROVIDER, Mechanism.SECRETS_OPERATOR, Mechanism.EXTERNAL_SECRETS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultConsumer> looksAt() {
        return VaultConsumer.class;
    }

    @Override
    public void check(VaultConsumer consumer, Facts facts, Verdicts verdicts) {
        for (VaultClient client : consumer.clients()) {
            boolean minted = MINTING.contains(client.mechanism());
            Login login = client.login();
            boolean account = login.kind() == Login.Kind.SERVICE_ACCOUNT && client.states(VaultClient.Part.LOGIN);
            if (minted && account && login.audience().isAbsent() && !driverAsks(client, facts)) {
                verdicts.fail(
                        login.at(),
                        "the " + client.mechanism().words() + " shows Vault a token that is made for the API server");
            }
        }
    }

    /** The CSI driver may ask for an audience for all classes. */
    private static boolean driverAsks(VaultClient client, Facts facts) {
        return client.mechanism() == Mechanism.CSI_PROVIDER
                && facts.inventory().customResources("storage.k8s.io", "CSIDriver").stream()
                        .filter(driver -> driver.id().name().equals(CsiClients.DRIVER))
                        .flatMap(driver -> TreeField.of(driver, "spec", "tokenRequests").items().stream())
                        .anyMatch(request -> !request.get("audience").word().isEmpty());
    }
}
