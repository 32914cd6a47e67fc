// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.istioidentitymismatch;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.reach.SocketFolders;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a pod that brings the Workload API to Istio's proxy (folder `/run/secrets/workload-spiffe-uds`, or the injection template `spire`) whose predicted SPIFFE ID is not `/ns/<namespace>/sa/<account>`, or whose agent offers no file called `socket`. */
public final class IstioIdentityMismatch implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "istio-identity-mismatch",
                    "Istio proxy that cannot use the identity it gets",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-257");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    private static final String FOLDER = "/run/secrets/workload-spiffe-uds";
    private static final String TEMPLATES = "inject.istio.io/templates";

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        Workload workload = consumer.workload();
        boolean mounts = workload.pod().allContainers().stream()
                .flatMap(container -> container.mounts().stream())
                .anyMatch(mount -> PodFiles.onNode(mount.mountPath()).equals(FOLDER));
        boolean injected = workload.pod()
                .metadata()
                .annotation(TEMPLATES)
                .filter(templates -> templates.contains("spire"))
                .isPresent();
        if (!mounts && !injected) {
            verdicts.notApplicable();
            return;
        }
        names(consumer, facts, verdicts);
        String account = workload.pod().serviceAccountName().asKnown().orElse("");
        String path = "/ns/%s/sa/%s".formatted(workload.namespace(), account);
        facts.spire().identitiesOf(workload.id()).stream()
                .flatMap(identities -> identities.identities().stream())
                .filter(identity -> !identity.masked() && !account.isEmpty())
                .filter(identity -> !SpiffeId.path(identity.spiffeId()).equals(path))
                .findFirst()
                .ifPresent(identity -> verdicts.fail(Defect.at(
                                workload.at(),
                                "Istio expects an ID that ends in %s, and it gets %s"
                                        .formatted(path, identity.spiffeId()))
                        .related(identity.by().at(), identity.by().words())));
    }

    private static void names(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        for (SocketVolume volume : consumer.volumes()) {
            Set<String> names = SocketFolders.socketNames(volume, facts.spire());
            if (!names.isEmpty() && !names.contains("socket")) {
                verdicts.fail(
                        volume.volume().at(),
                        "Istio looks for a file called socket, and the agent offers %s"
                                .formatted(String.join(", ", names)));
            }
        }
    }
}
