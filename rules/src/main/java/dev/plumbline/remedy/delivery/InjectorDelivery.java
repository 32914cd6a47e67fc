// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Workload;
import dev.plumbline.remedy.AccountLogin;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.vault.client.Mechanism;
import java.util.List;

/** Annotations that the injector turns into an Agent. */
final class InjectorDelivery implements Delivery {
    @Override
    public List<Part> objects(Bundle bundle) {
        return List.of();
    }

    @Override
    public void change(Bundle bundle) {
        String prefix = prefix(bundle.premises());
        AccountLogin.token(bundle.pod(), bundle.door().audience(), bundle.premises());
        bundle.pod().annotation(prefix + "agent-inject", "true");
        bundle.pod().annotation(prefix + "role", bundle.door().role());
        bundle.pod().annotation(prefix + "auth-path", "auth/" + bundle.door().mount());
        bundle.pod().annotation(prefix + "agent-service-account-token-volume-name", AccountLogin.VOLUME);
        if (!hasDefault(bundle.premises())) {
            bundle.pod().annotation(prefix + "service", bundle.premises().address());
        }
        for (String field : bundle.fields()) {
            bundle.pod().annotation(prefix + "agent-inject-secret-" + field, bundle.apiPath());
            bundle.pod().annotation(prefix + "agent-inject-template-" + field, bundle.template(field));
        }
    }

    /** True where others rely on the address that the injector was started with. */
    private static boolean hasDefault(Premises premises) {
        return premises.facts().vault().clients().stream()
                .filter(client -> client.mechanism() == Mechanism.INJECTOR)
                .anyMatch(client -> client.connection().address().isKnown(address -> address.startsWith("https://"))
                        && !client.states(dev.plumbline.vault.client.VaultClient.Part.ADDRESS));
    }

    /** The vocabulary that the estate uses: OpenBao's chart may ship either injector. */
    private static String prefix(Premises premises) {
        return premises.inventory().workloads().stream()
                .map(Workload::pod)
                .map(pod -> InjectorAnnotations.of(pod.metadata()).prefix())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(InjectorAnnotations.VAULT);
    }
}
