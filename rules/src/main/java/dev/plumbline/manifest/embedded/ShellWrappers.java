// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that run another: what they run is the command that matters. */
final class ShellWrappers {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "ksh", "zsh", "busybox");

    /** How many operands a wrapper takes before the program that it runs. */
    private static final Map<String, Integer> OPERANDS = Map.ofEntries(
            Map.entry("exec", 0),
            Map.entry("command", 0),
            Map.entry("builtin", 0),
            Map.entry("env", 0),
            Map.entry("nohup", 0),
            Map.entry("time", 0),
            Map.entry("sudo", 0),
            Map.entry("doas", 0),
            Map.entry("nice", 0),
            Map.entry("ionice", 0),
            Map.entry("stdbuf", 0),
            Map.entry("setsid", 0),
            Map.entry("xargs", 0),
            Map.entry("tini", 0),
            Map.entry("dumb-init", 0),
            Map.entry("timeout", 1),
            Map.entry("gosu", 1),
            Map.entry("su-exec", 1),
            Map.entry("chroot", 1));

    /** Options of the wrappers above whose value is the next word. */
    private static final Set<String> WITH_VALUE = Set.of(
            "sudo -u",
            "sudo -g",
            "sudo -h",
            "doas -u",
            "env -u",
            "env -C",
            "nice -n",
            "ionice -c",
            "ionice -n",
            "timeout -s",
            "timeout -k",
            "xargs -I",
            "xargs -n",
            "xargs -P",
            "xargs -L",
            "xargs -d",
            "exec -a",
            "stdbuf -o",
            "stdbuf -i",
            "stdbuf -e");

    private static final int MOST_WRAPPING = 16;

    private static final Set<String> CONTAINER_TOOLS =
            Set.of("kubectl", "oc", "docker", "podman", "nerdctl", "crictl", "microk8s");

    private ShellWrappers() {}

    /** True while the words so far are wrappers only, so that {@code NAME=value} may still follow. */
    static boolean isStillWrapping(List<Word> words) {
        return words.size() <= MOST_WRAPPING && programAt(words) == words.size();
    }

    /** The command that is run in the end; of {@code kubectl exec … -- program} both halves. */
    static List<List<Word>> unwrap(List<Word> words) {
        List<Word> rest = words.subList(Math.min(programAt(words), words.size()), words.size());
        if (rest.isEmpty()) {
            return words.isEmpty() ? List.of() : List.of(List.copyOf(words));
        }
        int inner = CONTAINER_TOOLS.contains(name(rest.get(0))) ? separator(rest) : -1;
        if (inner < 0 || inner + 1 == rest.size()) {
            return List.of(List.copyOf(rest));
        }
        List<List<Word>> parts = new ArrayList<>();
        parts.add(List.copyOf(rest.subList(0, inner)));
        List<Word> run = rest.subList(inner + 1, rest.size());
        parts.add(List.copyOf(run.subList(Math.min(programAt(run), run.size() - 1), run.size())));
        return parts;
    }

    private static int separator(List<Word> words) {
        for (int index = 1; index < words.size(); index++) {
            if (words.get(index).text().value().equals("--")) {
                return index;
            }
        }
        return -1;
    }

    /** The index of the program behind the wrappers; the number of words when there is none yet. */
    private static int programAt(List<Word> words) {
        int index = 0;
        while (index < words.size()) {
            String wrapper = name(words.get(index));
            Integer operands = OPERANDS.get(wrapper);
            if (operands == null) {
                return index;
            }
            index++;
            while (index < words.size() && words.get(index).text().value().startsWith("-")) {
                index += WITH_VALUE.contains(
                                wrapper + " " + words.get(index).text().value())
                        ? 2
                        : 1;
            }
            index += operands;
        }
        return Math.min(index, words.size());
    }

    static List<Word> scripts(List<Word> words) {
        List<Word> scripts = new ArrayList<>();
        String program = words.isEmpty() ? "" : name(words.get(0));
        boolean shell = false;
        boolean script = false;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index).text().value();
            if (script && !word.startsWith("-")) {
                scripts.add(words.get(index));
                return scripts;
            }
            shell |= SHELLS.contains(name(words.get(index)))
                    || (index == 0 && (program.equals("su") || program.equals("runuser")));
            script |= shell && isCommandOption(word);
            if (program.equals("eval") && index > 0) {
                scripts.add(words.get(index));
            }
        }
        boolean remote = program.equals("ssh") && words.size() > 2;
        return remote ? List.of(words.get(words.size() - 1)) : scripts;
    }

    /** True for {@code -c} and for clusters such as {@code -ec} and {@code -lc}. */
    private static boolean isCommandOption(String word) {
        return word.length() >= 2
                && word.length() <= 6
                && word.charAt(0) == '-'
                && word.charAt(1) != '-'
                && word.indexOf('c') > 0
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** True for a shell or {@code ssh} that is given no script, so that its input is one. */
    static boolean readsScript(List<Word> words) {
        boolean shell = words.stream()
                .anyMatch(word -> SHELLS.contains(name(word)) || name(word).equals("ssh"));
        return shell && scripts(words).isEmpty();
    }

    static String name(Word word) {
        String text = word.text().value();
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
