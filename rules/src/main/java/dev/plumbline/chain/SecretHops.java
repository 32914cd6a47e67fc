// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.DefaultPolicy;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hops from a token to what it may read: policy and path. */
final class SecretHops {
    private static final String SETUP = "scan the script, resource or Terraform that writes Vault's policies";
    private static final String ENGINES = "scan what enables Vault's secret engines";

    private final VaultFacts vault;
    private final Demand demand;
    private final Engines engines;

    SecretHops(VaultFacts vault, Demand demand, Engines engines) {
        this.vault = vault;
        this.demand = demand;
        this.engines = engines;
    }

    Hop policy(VaultClient client, Optional<VaultRole> asked) {
        if (asked.isEmpty()) {
            Location at = client.login().role().location().orElse(client.login().at());
            return Hop.unknown(HopName.POLICY, "which policies it gets was not read", SETUP, at);
        }
        VaultRole role = asked.get();
        var policies = role.limits().policies();
        if (policies.isUnknown()) {
            return Hop.unknown(HopName.POLICY, "which policies the role gives is not known", SETUP, role.at());
        }
        List<String> names = policies.asKnown().orElse(List.of()).stream()
                .map(Located::value)
                .toList();
        if (names.isEmpty()) {
            return Hop.broken(HopName.POLICY, "role " + role.name() + " gives no policy", role.at());
        }
        Optional<Hop> wide = wide(role);
        Optional<String> missing = names.stream()
                .filter(name -> !name.equals(DefaultPolicy.NAME)
                        && vault.setup().policies(name).stream().noneMatch(VaultPolicy::isComplete))
                .findFirst();
        if (missing.isPresent()) {
            return Hop.unknown(
                    HopName.POLICY,
                    "policy " + missing.get() + " was not read",
                    SETUP,
                    policies.location().orElse(role.at()),
                    wide.isPresent() ? new Cap[] {Cap.WIDE_GRANT} : new Cap[0]);
        }
        Location at = names.stream()
                .flatMap(name -> vault.setup().policies(name).stream())
                .findFirst()
                .map(VaultPolicy::at)
                .orElse(role.at());
        return wide.orElseGet(() -> Hop.ok(HopName.POLICY, "policy " + String.join(", ", names), at));
    }

    private Optional<Hop> wide(VaultRole role) {
        for (PathRule rule : vault.rulesOf(role)) {
            if (isWide(rule)) {
                return Optional.of(
                        Hop.weak(HopName.POLICY, "policy grants " + rule.words(), rule.at(), Cap.WIDE_GRANT));
            }
            Optional<String> foreign = rule.denies() ? Optional.empty() : demand.foreign(role, rule.pattern());
            if (foreign.isPresent()) {
                return Optional.of(Hop.weak(
                        HopName.POLICY,
                        "policy grants " + rule.words() + ", with " + foreign.get() + ", which others read",
                        rule.at(),
                        Cap.WIDE_GRANT));
            }
        }
        return Optional.empty();
    }

    /** Writes, rights beyond policies, or everything of a mount. */
    private static boolean isWide(PathRule rule) {
        String path = rule.pattern().text();
        boolean own =
                path.startsWith("auth/token/") || path.startsWith("sys/leases/") || path.startsWith("sys/wrapping/");
        boolean issues = Engines.dynamicWords().stream().anyMatch(word -> path.contains("/" + word));
        boolean everything =
                path.equals("*") || path.endsWith("/data/*") || path.endsWith("secret/*") || path.equals("+/*");
        return !rule.denies() && !own && (everything || rule.allows(Capability.SUDO) || rule.writes() && !issues);
    }

    Hop path(VaultClient client, Optional<VaultRole> role) {
        if (client.requests().isEmpty()) {
            return Hop.unknown(
                    HopName.PATH,
                    "which secrets it reads is not known",
                    "see the client's own configuration",
                    client.at());
        }
        List<String> granted = new ArrayList<>();
        Optional<Location> evidence = Optional.empty();
        for (Request request : client.requests()) {
            Optional<String> path = demand.apiPath(request);
            if (path.isEmpty()) {
                return Hop.unknown(
                        HopName.PATH,
                        "a path that it reads is only known at run time",
                        "render the template, or see what fills in the variable",
                        request.at());
            }
            if (role.isEmpty()) {
                return Hop.unknown(
                        HopName.PATH, "whether " + path.get() + " is granted was not read", SETUP, request.at());
            }
            if (role.get().limits().policies().isKnown(List::isEmpty)
                    || role.get().limits().policies().isAbsent()) {
                return Hop.unknown(
                        HopName.PATH, path.get() + " waits for a policy", "give the role a policy first", request.at());
            }
            Answer answer = vault.grants(role.get(), path.get(), request.verb());
            if (answer.isNo()) {
                String nearest = vault.nearestGrant(role.get(), path.get())
                        .filter(pattern -> answer.why().startsWith("no policy path"))
                        .map(pattern -> ", only " + pattern)
                        .orElse("");
                return Hop.broken(HopName.PATH, answer.why() + nearest, request.at());
            }
            if (!answer.isYes()) {
                return Hop.unknown(HopName.PATH, answer.why(), SETUP, request.at());
            }
            if (engines.isDynamic(request).isEmpty()) {
                return Hop.unknown(
                        HopName.PATH,
                        path.get() + " is granted; which engine serves it was not read",
                        ENGINES,
                        request.at());
            }
            if (!granted.contains(answer.why())) {
                granted.add(answer.why());
            }
            evidence = evidence.or(() -> answer.evidence().stream().findFirst());
        }
        String more = granted.size() > 1 ? " and " + (granted.size() - 1) + " more" : "";
        return Hop.ok(HopName.PATH, granted.get(0) + more, evidence);
    }
}
