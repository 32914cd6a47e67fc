// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Shell;
import dev.plumbline.remedy.change.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the pods refer to the Secret that an operator keeps in step with Vault. */
final class Copies {
    private final Bundle bundle;
    private final PodChange pod;
    private final List<String> remarks = new ArrayList<>();

    Copies(Bundle bundle) {
        this.bundle = bundle;
        this.pod = bundle.pod();
    }

    static String secretName(Bundle bundle) {
        return bundle.name() + "-from-vault";
    }

    List<String> change(List<Need> needs) {
        for (Need need : needs) {
            if (need instanceof Need.Variable variable) {
                variable(variable.container(), variable.variable(), variable.field());
            } else if (need instanceof Need.All all) {
                all(all);
            } else if (need instanceof Need.Files files) {
                files(files);
            } else if (need instanceof Need.Text text) {
                text(text);
            }
        }
        return remarks;
    }

    private Map<String, Object> key(String field) {
        return Tree.of("secretKeyRef", Tree.of("name", secretName(bundle), "key", field));
    }

    private void variable(Container container, EnvVar variable, String field) {
        pod.removeVariable(variable, variable.source().isEmpty() ? "the literal goes" : "");
        pod.variableFrom(container, variable.name(), key(field), "");
    }

    private void all(Need.All need) {
        if (need.from().secret()) {
            pod.removeFrom(need.from(), "");
        }
        if (!need.known()) {
            String blank = bundle.premises()
                    .blanks()
                    .ask(
                            "KEY_OF_" + need.from().object(),
                            "a key of Secret " + need.from().object()
                                    + ", which was not read; one variable for each key");
            pod.variableFrom(need.container(), need.from().prefix() + blank, key(blank), "");
            return;
        }
        need.keys()
                .forEach(field -> pod.variableFrom(need.container(), need.from().prefix() + field, key(field), ""));
    }

    private void files(Need.Files need) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int at = 0; at < need.fields().size(); at++) {
            items.add(Tree.of("key", need.fields().get(at), "path", need.names().get(at)));
        }
        if (need.volume().source() instanceof VolumeSource.Projected || need.others()) {
            remarks.add("Volume " + need.volume().name() + " holds other files too: give it a projected source with "
                    + "Secret " + secretName(bundle) + " for " + String.join(", ", need.names()) + ".");
            return;
        }
        String old = need.volume().source() instanceof VolumeSource.SecretFiles ? "secret" : "configMap";
        pod.source(
                need.volume(),
                old,
                "secret",
                Tree.of("secretName", secretName(bundle), "items", items),
                "the same files, now from the Secret that follows "
                        + bundle.premises().product().title());
    }

    private void text(Need.Text need) {
        String word = need.words().get(need.index());
        int mask = word.indexOf('█');
        int end = mask;
        while (end >= 0 && end < word.length() && word.charAt(end) == '█') {
            end++;
        }
        String variable = Shell.isName(need.field()) ? need.field() : "FROM_VAULT";
        boolean known = mask >= 0 && word.indexOf('█', end) < 0;
        boolean there = need.container().variable(variable).isPresent();
        if (!there) {
            pod.variableFrom(need.container(), variable, key(need.field()), "");
        }
        boolean script = need.index() > 0 && need.words().get(need.index() - 1).matches("-[a-z]*c");
        String read = script ? "\"${" + variable + "}\"" : "$(" + variable + ")";
        Optional<String> text = known && (need.main() || script)
                ? Optional.of(word.substring(0, mask) + read + word.substring(end))
                : Optional.empty();
        pod.text(
                need.at(),
                text.orElseGet(() -> bundle.premises()
                        .blanks()
                        .ask(
                                "COMMAND_OF_" + need.container().name(),
                                "what stood here, with $" + variable + " instead of the value")),
                "the literal goes");
    }
}
