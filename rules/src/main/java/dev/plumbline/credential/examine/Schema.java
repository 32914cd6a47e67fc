// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Setting;
import dev.plumbline.credential.key.WordTable;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.util.List;
import java.util.Set;

/** What fields of Kubernetes-style objects mean whatever the kind: references to others, and command lines. */
final class Schema {
    private static final List<String> REFERENCE_ENDS =
            List.of("Ref", "Refs", "KeyRef", "Selector", "Selectors", "SecretName", "_ref", "SecretKeyRef");
    private static final Set<String> REFERENCES = WordTable.of("""
            valueFrom envFrom secretRef existingSecret secretName imagePullSecrets pullSecret secretKeyRef
            configMapKeyRef fromSecret remoteRef credentialsSecret secretKeys existingSecretKeys secretKeyNames
            """);
    private static final Set<String> COMMANDS =
            Set.of("args", "command", "entrypoint", "cmd", "arguments", "extraArgs", "cliArgs", "flags");

    private static final Set<String> SCRIPTS = WordTable.of("""
            script scripts run command commands cmd cmds entrypoint before_script after_script before_install install
            after_success before_deploy after_deploy shell bash sh exec preStart postStart runcmd bootcmd
            """);

    private Schema() {}

    static boolean isScript(String key) {
        return SCRIPTS.contains(key);
    }

    /** A scalar that is a command line by its key, or by the mapping that it stands in ({@code scripts} of a package.json). */
    static boolean isScript(String key, List<String> parents) {
        return SCRIPTS.contains(key) || !parents.isEmpty() && parents.get(0).equals("scripts");
    }

    static boolean isReference(String key, Node value, Setting setting) {
        if (REFERENCES.contains(key)) {
            return true;
        }
        if (setting.kind() != Setting.Kind.SCHEMA || !(value instanceof MappingNode || value instanceof SequenceNode)) {
            return setting.kind() == Setting.Kind.SCHEMA && value instanceof ScalarNode && key.endsWith("SecretName");
        }
        for (String end : REFERENCE_ENDS) {
            if (key.endsWith(end)) {
                return true;
            }
        }
        return isNameAndKey(key, value);
    }

    /** {@code passwordSecret: {name: db, key: password}} leads to a Secret. */
    private static boolean isNameAndKey(String key, Node value) {
        return value instanceof MappingNode mapping
                && mapping.entry("name").isPresent()
                && mapping.entry("key").isPresent()
                && mapping.entry("value").isEmpty()
                && !key.isEmpty()
                && mapping.entries().size() <= 4;
    }

    static boolean isCommand(String key, Node value) {
        return COMMANDS.contains(key)
                && value instanceof SequenceNode sequence
                && !sequence.items().isEmpty()
                && sequence.items().stream().allMatch(ScalarNode.class::isInstance);
    }
}
