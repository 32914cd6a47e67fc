// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.release;

import dev.plumbline.model.Value;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.release.KnownFault.Applies;
import java.util.List;

/** The known faults that matter for one installed component, given what it has in use. */
public final class Faults {
    private Faults() {}

    public static List<KnownFault> of(Component component) {
        return component.release().version().asKnown().stream()
                .flatMap(version -> KnownFault.of(component.as().product(), version).stream())
                .filter(fault -> applies(fault.applies(), component))
                .toList();
    }

    private static boolean applies(Applies applies, Component component) {
        return switch (applies) {
            case ANY -> true;
            case PSAT -> attests(component, "k8s_psat");
            case HTTP_CHALLENGE -> attests(component, "http_challenge");
            case X509POP -> attests(component, "x509pop");
            case AWS_IID -> attests(component, "aws_iid");
            case JOIN_TOKEN -> attests(component, "join_token");
            case AZURE_IMDS -> attests(component, "azure_imds");
            case DELEGATES -> component.settings().in("agent").has("authorized_delegates");
            case ISSUER ->
                component instanceof OidcProvider provider
                        && !provider.jwtIssuer().isAbsent();
            case REPLICAS ->
                component
                        .as()
                        .workload()
                        .map(workload -> workload.replicas())
                        .orElseGet(Value::absent)
                        .isKnown(count -> count > 1);
        };
    }

    private static boolean attests(Component component, String plugin) {
        return component instanceof SpireServer server
                && server.as().plugin("NodeAttestor", plugin).isPresent();
    }
}
