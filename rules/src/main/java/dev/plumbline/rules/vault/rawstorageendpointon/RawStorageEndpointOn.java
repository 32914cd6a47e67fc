// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.rawstorageendpointon;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server that lets its administrators read and write the storage behind its own rules. */
public final class RawStorageEndpointOn implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "raw-storage-endpoint-on", "Raw storage endpoint on", Family.VAULT, Severity.HIGH)
            .covering("VAULT-026", "VAULT-027");

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
        set(server, "raw_storage_endpoint")
                .ifPresent(at -> verdicts.fail(at, "the storage can be read and written past all policies"));
        set(server, "introspection_endpoint")
                .ifPresent(at ->
                        verdicts.fail(Defect.at(at, "the inner state of the server can be read through its interface")
                                .severity(Severity.LOW)));
    }

    private static Optional<Location> set(VaultServer server, String name) {
        return server.config().flag(name).isKnown(Boolean::booleanValue)
                ? server.config().first(name).map(Setting::at)
                : Optional.empty();
    }
}
