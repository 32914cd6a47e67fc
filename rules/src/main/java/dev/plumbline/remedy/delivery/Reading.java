// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Way;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Shell;
import dev.plumbline.remedy.change.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets the program read what it needs from files in memory. */
final class Reading {
    private final Way way;
    private final PodChange pod;
    private final Premises premises;
    private final Map<Container, Wrapper> wrappers = new LinkedHashMap<>();
    private final Set<String> mounted = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    Reading(Bundle bundle, Way way) {
        this.way = way;
        this.pod = bundle.pod();
        this.premises = bundle.premises();
    }

    /** Changes the pods; answers what the reader must know or do by hand. */
    List<String> change(List<Need> needs) {
        for (Need need : needs) {
            if (need instanceof Need.Files files) {
                files(files);
            }
        }
        for (Need need : needs) {
            if (need instanceof Need.Variable variable) {
                variable(variable);
            } else if (need instanceof Need.All all) {
                all(all);
            } else if (need instanceof Need.Text text) {
                text(text);
            }
        }
        wrappers.values().stream().filter(Wrapper::isNeeded).forEach(wrapper -> wrapper.apply(premises, pod));
        return remarks;
    }

    private Wrapper wrapper(Container container) {
        return wrappers.computeIfAbsent(container, Wrapper::new);
    }

    private void mount(Container container, String folder) {
        if (mounted.add(container.name() + " " + folder) && way != Way.INJECTOR) {
            pod.mount(container, Tree.of("name", AgentParts.SECRETS, "mountPath", folder, "readOnly", true), "");
        }
    }

    private void variable(Need.Variable need) {
        EnvVar variable = need.variable();
        boolean literal = variable.source().isEmpty();
        pod.removeVariable(variable, literal ? "the literal goes" : "");
        feed(need.container(), variable.name(), need.field());
    }

    private void feed(Container container, String variable, String field) {
        mount(container, Bundle.FOLDER);
        Optional<String> byFile = FileConventions.fileVariable(container, variable);
        if (byFile.isPresent()) {
            pod.variable(container, byFile.get(), Bundle.file(field), "this image reads the value from the file");
        } else if (Shell.isName(variable)) {
            wrapper(container).export(variable, Bundle.file(field));
        } else {
            remarks.add("The program of container " + container.name() + " took variable " + variable
                    + ", which no shell can set: let it read " + Bundle.file(field) + ".");
        }
    }

    private void all(Need.All need) {
        Container container = need.container();
        if (need.from().secret()) {
            pod.removeFrom(need.from(), "");
        }
        if (!need.known()) {
            String blank = premises.blanks()
                    .ask(
                            "KEY_OF_" + need.from().object(),
                            "a key of Secret " + need.from().object()
                                    + ", which was not read; one template and one line of the command for each key");
            feed(container, need.from().prefix() + blank, blank);
            return;
        }
        need.keys().forEach(key -> feed(container, need.from().prefix() + key, key));
    }

    private void files(Need.Files need) {
        boolean wholeFolders = !need.others()
                && need.fields().equals(need.names())
                && need.mounts().stream()
                        .allMatch(each -> each.mount().subPath().isEmpty());
        for (Need.Mounted each : need.mounts()) {
            String folder = each.mount().mountPath();
            if (wholeFolders) {
                pod.removeMount(each.mount(), "");
                same(need, each.container(), folder);
            } else {
                elsewhere(need, each);
            }
        }
        if (!need.others()) {
            pod.removeVolume(need.volume(), "nothing mounts it any more");
        } else if (need.volume().source() instanceof VolumeSource.Projected) {
            remarks.add("Take the source of " + String.join(", ", need.names()) + " out of volume "
                    + need.volume().name() + " before its object goes.");
        }
    }

    /** The folder stays where the program looks for it. */
    private void same(Need.Files need, Container container, String folder) {
        mount(container, folder);
        if (way == Way.INJECTOR) {
            need.fields().forEach(field -> pod.annotation("vault.hashicorp.com/secret-volume-path-" + field, folder));
        }
    }

    /** A file among others: a sub-path would never show a newer value, so the program looks into the folder in memory. */
    private void elsewhere(Need.Files need, Need.Mounted mounted) {
        Container container = mounted.container();
        String subPath = mounted.mount().subPath();
        for (int at = 0; at < need.fields().size(); at++) {
            String name = need.names().get(at);
            boolean seen = subPath.isEmpty() || subPath.equals(name);
            if (seen) {
                String old = subPath.isEmpty()
                        ? joined(mounted.mount().mountPath(), name)
                        : mounted.mount().mountPath();
                moved(container, old, Bundle.file(need.fields().get(at)));
            }
        }
        if (!subPath.isEmpty() && need.names().contains(subPath) || !need.others()) {
            pod.removeMount(mounted.mount(), "");
        }
        mount(container, Bundle.FOLDER);
    }

    private static String joined(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** Where the path is written in the pod it is changed there; else the program has to be told. */
    private void moved(Container container, String old, String now) {
        boolean told = false;
        List<Located<String>> words = new ArrayList<>(container.command());
        words.addAll(container.args());
        for (EnvVar variable : container.env()) {
            variable.value()
                    .asKnown()
                    .ifPresent(text -> variable.value().location().ifPresent(at -> words.add(new Located<>(text, at))));
        }
        for (Located<String> word : words) {
            if (word.value().contains(old) && word.value().indexOf('█') < 0) {
                pod.text(word.at(), word.value().replace(old, now), "the file's new place");
                told = true;
            }
        }
        if (!told) {
            String blank = premises.blanks()
                    .ask(
                            "VARIABLE_FOR_" + now.substring(now.lastIndexOf('/') + 1),
                            "the variable or option by which " + container.name() + " is told to read " + now
                                    + " instead of " + old);
            pod.variable(container, blank, now, "the file's new place");
            remarks.add("If " + container.name() + " cannot be told another path than " + old
                    + ", mount volume " + AgentParts.SECRETS + " there with subPath "
                    + now.substring(now.lastIndexOf('/') + 1)
                    + ": it works, but never shows a newer value (fetched-secret-by-sub-path).");
        }
    }

    private void text(Need.Text need) {
        Container container = need.container();
        String word = need.words().get(need.index());
        String file = Bundle.file(need.field());
        mount(container, Bundle.FOLDER);
        boolean script = need.index() > 0 && need.words().get(need.index() - 1).matches("-[a-z]*c");
        Optional<String> read = script ? Wrapper.inScript(word, file) : Optional.empty();
        if (read.isPresent()) {
            pod.text(need.at(), read.get(), "the literal goes");
            return;
        }
        Optional<String> option = script || !need.main() ? Optional.empty() : option(need, file);
        if (option.isPresent()) {
            List<Integer> words = word.chars().allMatch(each -> each == '█')
                    ? List.of(need.index() - 1, need.index())
                    : List.of(need.index());
            wrapper(container).option(option.get(), words);
            return;
        }
        String blank = premises.blanks()
                .ask(
                        "COMMAND_OF_" + container.name(),
                        "what stood here, reading " + file + " instead of holding the value");
        pod.text(need.at(), blank, "the literal goes");
    }

    /** {@code --password=…} and {@code --password …}, whose value a shell reads from the file. */
    private static Optional<String> option(Need.Text need, String file) {
        String word = need.words().get(need.index());
        String read = "\"$(cat " + file + ")\"";
        int mask = word.indexOf('█');
        boolean tail = mask >= 0 && word.substring(mask).chars().allMatch(each -> each == '█');
        if (!tail) {
            return Optional.empty();
        }
        if (mask > 0) {
            String option = word.substring(0, mask);
            return option.startsWith("-")
                    ? Optional.of(
                            Shell.quoted("x" + option).startsWith("'") ? "'" + option + "'" + read : option + read)
                    : Optional.empty();
        }
        boolean named = need.index() > 0 && need.words().get(need.index() - 1).matches("--?[A-Za-z][A-Za-z0-9.-]*");
        return named ? Optional.of(need.words().get(need.index() - 1) + " " + read) : Optional.empty();
    }
}
