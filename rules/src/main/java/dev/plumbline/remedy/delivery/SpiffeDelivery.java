// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Container;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.spire.consumer.SocketUse;
import dev.plumbline.vault.server.ImageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** spiffe-helper fetches a JWT-SVID through the CSI volume, and an Agent logs in with it. */
final class SpiffeDelivery implements Delivery {
    private static final String SOCKET = "spiffe-workload-api";
    private static final String SOCKET_FOLDER = "/spiffe-workload-api";
    private static final String SVID = "svid";
    private static final String SVID_FOLDER = "/run/svid";
    private static final String HELPER = "ghcr.io/spiffe/spiffe-helper:0.11.0";

    @Override
    public List<Part> objects(Bundle bundle) {
        String helper = String.join(
                "\n",
                "agent_address = \"" + SOCKET_FOLDER + "/" + socketName(bundle.premises()) + "\"",
                "daemon_mode = true",
                "cert_dir = \"" + SVID_FOLDER + "\"",
                "jwt_svids = [{",
                "  jwt_audience = \"" + bundle.door().audience() + "\"",
                "  jwt_svid_file_name = \"vault.jwt\"",
                "}]",
                "");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Manifest(Tree.object(
                "v1",
                "ConfigMap",
                bundle.premises().namespace(),
                bundle.name() + "-spiffe-helper",
                "data",
                Tree.of("helper.conf", helper))));
        parts.add(new AgentParts(bundle)
                .config(List.of(
                        "method \"jwt\" {",
                        "  mount_path = \"auth/" + bundle.door().mount() + "\"",
                        "  config = {",
                        "    role                    = \"" + bundle.door().role() + "\"",
                        "    path                    = \"" + SVID_FOLDER + "/vault.jwt\"",
                        "    remove_jwt_after_reading = false",
                        "  }",
                        "}")));
        return parts;
    }

    /** The socket's file name as other workloads of the estate use it. */
    private static String socketName(Premises premises) {
        return premises.facts().spire().consumers().stream()
                .flatMap(consumer -> consumer.uses().stream())
                .map(SocketUse::path)
                .flatMap(path -> path.asKnown().stream())
                .filter(path -> path.endsWith(".sock"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .findFirst()
                .orElse("spire-agent.sock");
    }

    @Override
    public void change(Bundle bundle) {
        bundle.pod()
                .volume(
                        Tree.of(
                                "name",
                                SOCKET,
                                "csi",
                                Tree.of("driver", bundle.premises().spiffeDriver(), "readOnly", true)),
                        "the Workload API, by which SPIRE gives the pod its identity");
        bundle.pod().volume(Tree.of("name", SVID, "emptyDir", Tree.of("medium", "Memory", "sizeLimit", "1Mi")), "");
        bundle.pod()
                .volume(
                        Tree.of(
                                "name",
                                "spiffe-helper-config",
                                "configMap",
                                Tree.of("name", bundle.name() + "-spiffe-helper")),
                        "");
        bundle.pod().noAccountToken();
        Map<String, Object> security = Tree.restricted();
        security.put("runAsUser", 100);
        bundle.pod()
                .sidecar(
                        Tree.of(
                                "name",
                                "spiffe-helper",
                                "image",
                                helperImage(bundle.premises()),
                                "restartPolicy",
                                "Always",
                                "args",
                                List.of("-config", "/etc/spiffe-helper/helper.conf"),
                                "resources",
                                Tree.of("limits", Tree.of("memory", "32Mi")),
                                "securityContext",
                                security,
                                "volumeMounts",
                                List.of(
                                        Tree.of(
                                                "name",
                                                "spiffe-helper-config",
                                                "mountPath",
                                                "/etc/spiffe-helper",
                                                "readOnly",
                                                true),
                                        Tree.of("name", SOCKET, "mountPath", SOCKET_FOLDER, "readOnly", true),
                                        Tree.of("name", SVID, "mountPath", SVID_FOLDER))),
                        "keeps a JWT-SVID for the Agent");
        new AgentParts(bundle)
                .change(List.of(
                        Tree.of("name", SOCKET, "mountPath", SOCKET_FOLDER, "readOnly", true),
                        Tree.of("name", SVID, "mountPath", SVID_FOLDER, "readOnly", true)));
    }

    private static String helperImage(Premises premises) {
        Optional<String> used = premises.inventory().workloads().stream()
                .flatMap(workload -> workload.pod().allContainers().stream())
                .map(Container::image)
                .flatMap(image -> image.asKnown().stream())
                .filter(image -> ImageName.parse(image).repository().endsWith("spiffe-helper"))
                .findFirst();
        return used.orElse(HELPER);
    }
}
