// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.devmodevaultserver;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a server that runs in dev mode, by flag or by its image's own default. */
public final class DevModeVaultServer implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "dev-mode-vault-server", "Vault server in dev mode", Family.VAULT, Severity.CRITICAL)
            .covering("VAULT-001", "VAULT-002", "VAULT-004");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        switch (server.start().mode()) {
            case DEV_FLAG -> verdicts.fail(server.start().at(), "the server is started in dev mode" + network(server));
            case DEV_DEFAULT ->
                verdicts.fail(
                        server.start().at(),
                        "without a command this image starts a dev server" + network(server),
                        Confidence.STRONG,
                        "no command and no arguments",
                        "the image's default is the dev server");
            case UNKNOWN ->
                verdicts.unknown(
                        UnknownReason.NOT_READ,
                        server.start().at(),
                        "the entry point of the image decides whether this is a dev server; its seal status would settle it");
            case CONFIGURED -> {}
        }
    }

    /** The dev listener is plain http; on all interfaces every pod reaches it. */
    private static String network(VaultServer server) {
        boolean open = server.start()
                        .command()
                        .flatMap(command -> command.flag("dev-listen-address"))
                        .filter(address -> address.text().isKnown(DevModeVaultServer::isOpen))
                        .isPresent()
                || server.container().stream()
                        .flatMap(container -> container.env().stream())
                        .anyMatch(variable -> variable.name().endsWith("_DEV_LISTEN_ADDRESS")
                                && variable.value().isKnown(DevModeVaultServer::isOpen));
        return open ? ", reachable by every pod without TLS" : "";
    }

    private static boolean isOpen(String address) {
        return address.startsWith("0.0.0.0") || address.startsWith("[::]") || address.startsWith(":");
    }
}
