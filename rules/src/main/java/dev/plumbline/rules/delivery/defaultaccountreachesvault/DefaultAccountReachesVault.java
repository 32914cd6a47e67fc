// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.defaultaccountreachesvault;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;

/** Flags a login to Vault as the account that every pod has which names none. */
public final class DefaultAccountReachesVault implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "default-account-reaches-vault",
                    "Default service account reaches Vault",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-118", "VAULT-205", "VAULT-259", "VAULT-278");

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
            Login login = client.login();
            boolean account = login.kind() == Login.Kind.SERVICE_ACCOUNT || login.kind() == Login.Kind.JWT_SVID;
            boolean stated = client.states(VaultClient.Part.LOGIN)
                    || client.mechanism() == Mechanism.CSI_PROVIDER
                    || client.mechanism() == Mechanism.SECRETS_OPERATOR;
            if (account && stated && login.account().name().isKnown("default"::equals)) {
                Location named = login.account().name().location().orElse(client.at());
                boolean here = named.origin().equals(client.at().origin());
                verdicts.fail(
                        here ? named : client.at(),
                        "the " + client.mechanism().words() + " logs in to Vault as account default");
            }
        }
    }
}
