// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.staticlogintovault;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
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

/** Flags a client that opens Vault with a stored secret instead of its identity. */
public final class StaticLoginToVault implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "static-login-to-vault", "Static login to Vault", Family.DELIVERY, Severity.HIGH)
            .covering(
                    "VAULT-101",
                    "VAULT-108",
                    "VAULT-109",
                    "VAULT-110",
                    "VAULT-111",
                    "VAULT-138",
                    "VAULT-150",
                    "VAULT-202",
                    "VAULT-220",
                    "VAULT-270",
                    "VAULT-272",
                    "VAULT-274",
                    "VAULT-275",
                    "VAULT-276",
                    "VAULT-277",
                    "VAULT-279",
                    "VAULT-103");

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
            Login.Kind kind = client.login().kind();
            if (!client.states(VaultClient.Part.LOGIN)
                    || !kind.isStatic()
                    || isByHand(client)
                    || isLiteral(client, facts)) {
                continue;
            }
            boolean cluster = consumer.id().kind().equals("ClusterSecretStore") && kind == Login.Kind.TOKEN;
            boolean certificate = kind == Login.Kind.CERTIFICATE;
            verdicts.fail(Defect.at(
                            client.login().at(),
                            "the " + client.mechanism().words() + " logs in to Vault with " + kind.words())
                    .severity(cluster ? Severity.CRITICAL : certificate ? Severity.MEDIUM : Severity.HIGH));
        }
    }

    /** A token that a set-up script is given is another rule's matter: it counts when it is an administrator's. */
    private static boolean isByHand(VaultClient client) {
        return client.mechanism() == Mechanism.SCRIPT && client.login().kind() == Login.Kind.TOKEN;
    }

    /** The literal itself is found by the rule of its place; one defect has one finding. */
    private static boolean isLiteral(VaultClient client, Facts facts) {
        boolean variable = facts.inventory().find(Workload.class, client.holder()).stream()
                .flatMap(workload -> workload.pod().allContainers().stream())
                .flatMap(container -> container.env().stream())
                .anyMatch(each -> each.source().isEmpty()
                        && each.value()
                                .location()
                                .filter(client.login().at()::equals)
                                .isPresent());
        return variable
                || facts.credentialsIn(client.holder()).stream()
                        .anyMatch(credential -> credential
                                        .at()
                                        .origin()
                                        .equals(client.login().at().origin())
                                && credential.at().span().isPresent()
                                && client.login()
                                        .at()
                                        .span()
                                        .filter(span -> span.contains(
                                                credential.at().span().get()))
                                        .isPresent());
    }
}
