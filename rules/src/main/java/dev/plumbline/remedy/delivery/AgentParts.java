// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An Agent that stays beside the program and keeps the files in memory fresh. */
final class AgentParts {
    static final String CONFIG = "vault-agent-config";
    static final String SECRETS = "vault-secrets";
    private static final String CONFIG_FOLDER = "/vault/config";

    private final Bundle bundle;

    AgentParts(Bundle bundle) {
        this.bundle = bundle;
    }

    String configMapName() {
        return bundle.name() + "-vault-agent";
    }

    /** @param method the lines of the login method */
    Part config(List<String> method) {
        List<String> lines = new ArrayList<>();
        lines.add("vault {");
        lines.add("  address = \"" + bundle.premises().address() + "\"");
        bundle.premises()
                .fromClients(connection -> connection.vaultNamespace().asKnown())
                .ifPresent(namespace -> lines.add("  namespace = \"" + namespace + "\""));
        lines.add("}");
        lines.add("");
        lines.add("auto_auth {");
        method.forEach(line -> lines.add("  " + line));
        lines.add("}");
        lines.add("");
        lines.add("template_config {");
        lines.add("  exit_on_retry_failure = true");
        lines.add("}");
        for (String field : bundle.fields()) {
            lines.add("");
            lines.add("template {");
            lines.add("  destination = \"" + Bundle.file(field) + "\"");
            lines.add("  perms       = \"0444\"");
            lines.add("  contents    = \"" + bundle.template(field) + "\"");
            lines.add("}");
        }
        return new Part.Manifest(Tree.object(
                "v1",
                "ConfigMap",
                bundle.premises().namespace(),
                configMapName(),
                "data",
                Tree.of("agent.hcl", String.join("\n", lines) + "\n")));
    }

    /** Volumes and container; the files are there before the program starts. */
    void change(List<Map<String, Object>> mounts) {
        bundle.pod()
                .volume(
                        Tree.of("name", SECRETS, "emptyDir", Tree.of("medium", "Memory", "sizeLimit", "1Mi")),
                        "in memory, so that no disk ever holds it");
        bundle.pod().volume(Tree.of("name", CONFIG, "configMap", Tree.of("name", configMapName())), "");
        List<Object> all = new ArrayList<>();
        all.add(Tree.of("name", CONFIG, "mountPath", CONFIG_FOLDER, "readOnly", true));
        all.add(Tree.of("name", SECRETS, "mountPath", Bundle.FOLDER));
        all.addAll(mounts);
        String test = String.join(
                " && ",
                bundle.fields().stream()
                        .map(field -> "test -s " + dev.plumbline.remedy.change.Shell.quoted(Bundle.file(field)))
                        .toList());
        bundle.pod()
                .sidecar(
                        Tree.of(
                                "name",
                                bundle.premises().program() + "-agent",
                                "image",
                                bundle.premises().image(),
                                "restartPolicy",
                                "Always",
                                "command",
                                List.of(
                                        bundle.premises().program(),
                                        "agent",
                                        "-config=" + CONFIG_FOLDER + "/agent.hcl"),
                                "startupProbe",
                                Tree.of(
                                        "exec",
                                        Tree.of("command", List.of("sh", "-c", test)),
                                        "periodSeconds",
                                        1,
                                        "failureThreshold",
                                        60),
                                "resources",
                                Tree.of("limits", Tree.of("memory", "64Mi")),
                                "securityContext",
                                security(),
                                "volumeMounts",
                                all),
                        "starts before the program and stays beside it (Kubernetes 1.29 and later)");
    }

    /** The user of the official images, who is not root. */
    private static Map<String, Object> security() {
        Map<String, Object> context = Tree.restricted();
        context.put("runAsUser", 100);
        return context;
    }
}
