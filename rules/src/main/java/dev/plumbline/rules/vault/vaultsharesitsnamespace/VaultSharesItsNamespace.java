// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultsharesitsnamespace;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.ImageName;
import dev.plumbline.vault.server.KnownImages;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server that shares its namespace or its service account with other workloads. */
public final class VaultSharesItsNamespace implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-shares-its-namespace", "Vault is not alone", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-059", "VAULT-063");

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
        Optional<Workload> workload = server.workload();
        if (workload.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        String account = workload.get().pod().serviceAccountName().asKnown().orElse("");
        if (account.equals("default")) {
            verdicts.fail(
                    workload.get().pod().serviceAccountName().location().orElse(server.at()),
                    "the server runs as account default, as any pod there does that names none");
        }
        if (server.namespace().equals("default")) {
            verdicts.fail(server.at(), "the server runs in namespace default");
            return;
        }
        facts.inventory().workloads().stream()
                .filter(other -> other.namespace().equals(server.namespace())
                        && !other.id().equals(server.id()))
                .filter(other -> !belongs(other, facts))
                .findFirst()
                .ifPresent(other ->
                        verdicts.fail(Defect.at(server.at(), "the server shares its namespace with " + other.id())
                                .related(other.at(), "runs beside it")));
    }

    /** Injector, provider, configuration jobs, test and snapshot pods of Vault are its own household. */
    private static boolean belongs(Workload other, Facts facts) {
        String name = other.id().name();
        boolean named =
                name.contains("vault") || name.contains("bao") || name.contains("injector") || name.contains("unseal");
        boolean image = other.pod().allContainers().stream()
                .flatMap(container -> container.image().asKnown().stream())
                .map(ImageName::parse)
                .anyMatch(each -> KnownImages.shipped().find(each).isPresent());
        boolean script =
                facts.vault().scripts().stream().anyMatch(each -> each.id().equals(other.id()));
        return named
                || image
                || script
                || facts.vault().servers().stream().anyMatch(each -> each.id().equals(other.id()));
    }
}
