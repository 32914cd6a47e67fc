// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unauthenticatedvaulttelemetry;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags a listener that gives profiles, metrics or requests in flight to everybody. */
public final class UnauthenticatedVaultTelemetry implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unauthenticated-vault-telemetry", "Telemetry without a token", Family.VAULT, Severity.HIGH)
            .covering("VAULT-028", "VAULT-029");
    private static final Map<String, String> SWITCHES = Map.of(
            "unauthenticated_metrics_access", "telemetry",
            "unauthenticated_pprof_access", "profiling",
            "unauthenticated_in_flight_request_access", "inflight_requests_logging");

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
        for (Listener listener : server.listeners()) {
            if (listener.isLocal()) {
                continue;
            }
            SWITCHES.forEach((name, block) -> on(listener, block, name)
                    .ifPresent(at ->
                            verdicts.fail(Defect.at(at, "without any token everybody reads what the server gives here")
                                    .severity(block.equals("profiling") ? Severity.HIGH : Severity.MEDIUM))));
        }
    }

    private static Optional<Location> on(Listener listener, String block, String name) {
        Optional<Setting> setting = listener.settings().setting(block);
        List<Setting> bodies = setting.map(
                        each -> each.asMany().map(Setting.Many::items).orElse(List.of(each)))
                .orElse(List.of());
        for (Setting body : bodies) {
            Optional<Parameters> inside = body.asGroup().map(group -> Parameters.of(group.entries(), group.at()));
            if (inside.filter(each -> each.flag(name).isKnown(Boolean::booleanValue))
                    .isPresent()) {
                return inside.map(each -> each.at(name));
            }
        }
        return Optional.empty();
    }
}
