// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Container;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One selector of a registration entry, {@code type:value}, and whether a pod's process can have it. */
public record EntrySelector(String type, String value) {
    /** Whether a selector can hold. */
    public enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    /** Kinds that own their pods themselves. */
    private static final Set<String> OWNERS = Set.of("StatefulSet", "DaemonSet", "Job");

    public static Optional<EntrySelector> parse(String text) {
        int colon = text.indexOf(':');
        boolean sound = colon > 0 && colon < text.length() - 1;
        return sound
                ? Optional.of(new EntrySelector(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    /** What is wrong with a selector's text, as half a sentence. */
    public static Optional<String> fault(String text) {
        return parse(text).isPresent() ? Optional.empty() : Optional.of("it is not type:value");
    }

    /** Whether some process of the workload can have it. */
    public Holds holdsFor(Workload workload) {
        if (type.equals("unix")) {
            return Holds.UNKNOWN;
        }
        if (!type.equals("k8s")) {
            return Holds.NO;
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        String wanted = colon < 0 ? "" : value.substring(colon + 1);
        return switch (name) {
            case "ns" ->
                workload.namespace().isEmpty()
                        ? Holds.UNKNOWN
                        : answer(workload.namespace().equals(wanted));
            case "sa" -> known(workload.pod().serviceAccountName(), wanted::equals);
            case "pod-label" -> label(workload, wanted);
            case "container-name" -> answer(workload.pod().container(wanted).isPresent());
            case "container-image", "pod-image", "pod-init-image" -> image(workload, wanted);
            case "pod-name" -> podName(workload, wanted);
            case "pod-owner" -> owner(workload, wanted);
            // What only a running pod has.
            default -> Holds.UNKNOWN;
        };
    }

    private static Holds label(Workload workload, String wanted) {
        int colon = wanted.indexOf(':');
        String key = colon < 0 ? wanted : wanted.substring(0, colon);
        String expected = colon < 0 ? "" : wanted.substring(colon + 1);
        return answer(
                workload.pod().metadata().label(key).filter(expected::equals).isPresent());
    }

    /** The agent compares with the image reference and with its resolved forms, which only run time knows. */
    private static Holds image(Workload workload, String wanted) {
        for (Container container : workload.pod().allContainers()) {
            if (container.image().isKnown(wanted::equals)) {
                return Holds.YES;
            }
        }
        return Holds.UNKNOWN;
    }

    private static Holds podName(Workload workload, String wanted) {
        if (workload.kind() == WorkloadKind.POD) {
            return answer(workload.id().name().equals(wanted));
        }
        return answerUnlessPossible(wanted.startsWith(workload.id().name() + "-"));
    }

    private static Holds owner(Workload workload, String wanted) {
        String kind = workload.id().kind();
        return OWNERS.contains(kind)
                ? answer(wanted.equals(kind + ":" + workload.id().name()))
                : Holds.UNKNOWN;
    }

    private static Holds answerUnlessPossible(boolean possible) {
        return possible ? Holds.UNKNOWN : Holds.NO;
    }

    private static Holds known(Value<String> value, Predicate<String> test) {
        return value.asKnown().map(text -> answer(test.test(text))).orElse(Holds.UNKNOWN);
    }

    private static Holds answer(boolean holds) {
        return holds ? Holds.YES : Holds.NO;
    }

    /** As SPIRE writes it. */
    public String words() {
        return type + ":" + value;
    }
}
