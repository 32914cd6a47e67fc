// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.vaultaddressleadsnowhere;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Service;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Connection;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flags an address inside the cluster whose Service does not exist, or does not serve the port. */
public final class VaultAddressLeadsNowhere implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-address-leads-nowhere",
                    "Address of Vault that leads nowhere",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-106");
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})(?:/.{0,200})?$");

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
            Optional<String> address = client.connection().address().asKnown();
            if (!client.states(VaultClient.Part.ADDRESS) || address.isEmpty()) {
                continue;
            }
            Location at = client.connection().address().location().orElse(client.at());
            String[] names = Connection.host(address.get()).split("\\.", -1);
            boolean inside = names.length >= 3 && names[2].equals("svc");
            if (inside) {
                service(names[0], names[1], address.get(), at, facts, verdicts);
            }
        }
    }

    private static void service(
            String name, String namespace, String address, Location at, Facts facts, Verdicts verdicts) {
        Optional<Service> service = facts.inventory().all(Service.class).stream()
                .filter(each ->
                        each.id().name().equals(name) && each.id().namespace().equals(namespace))
                .findFirst();
        Optional<UnknownReason> gap = facts.inventory().scope().gap("", "Service", namespace);
        if (service.isEmpty() && gap.isEmpty()) {
            verdicts.fail(at, "there is no Service " + namespace + "/" + name + ", so Vault is never reached");
        } else if (service.isEmpty()) {
            verdicts.unknown(gap.orElseThrow(), at, "Service " + namespace + "/" + name + " was not read");
        } else if (!serves(service.get(), port(address))) {
            verdicts.fail(Defect.at(at, "Service " + namespace + "/" + name + " has no port " + port(address))
                    .related(service.get().at(), "serves other ports"));
        }
    }

    private static boolean serves(Service service, int port) {
        boolean headless = service.ports().isEmpty() || !service.externalName().isAbsent();
        return headless || service.ports().stream().anyMatch(each -> each.number() == port);
    }

    private static int port(String address) {
        Matcher port = PORT.matcher(address);
        return port.find() ? Integer.parseInt(port.group(1)) : address.startsWith("https") ? 443 : 80;
    }
}
