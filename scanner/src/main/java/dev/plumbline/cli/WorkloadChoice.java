// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.intake.Estate;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one workload that a person means by {@code [KIND/]NAMESPACE/NAME}, and where it is. */
record WorkloadChoice(Estate estate, ObjectId id) {
    private static final int SHOWN = 8;

    /** @throws UsageException when there is none, or more than one */
    static WorkloadChoice one(String wanted, Optional<String> estate, List<Estate> estates) {
        List<WorkloadChoice> all = estates.stream()
                .filter(each -> estate.isEmpty() || each.name().equals(estate.get()))
                .flatMap(WorkloadChoice::in)
                .toList();
        estate.ifPresent(name -> check(name, estates.stream().map(Estate::name).toList()));
        List<WorkloadChoice> found =
                all.stream().filter(each -> each.isCalled(wanted)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UsageException(found.isEmpty() ? none(wanted, all) : several(wanted, found));
    }

    private static void check(String estate, List<String> names) {
        if (!names.contains(estate)) {
            throw new UsageException("no estate " + estate + Suggestions.clause(estate, names)
                    + (names.equals(List.of("")) ? "; what was read is one, without a name" : ""));
        }
    }

    private static Stream<WorkloadChoice> in(Estate estate) {
        return estate.inventory().workloads().stream()
                .filter(workload -> workload.standing() != Workload.Standing.OLD_REVISION)
                .map(workload -> new WorkloadChoice(estate, workload.id()));
    }

    private static String none(String wanted, List<WorkloadChoice> all) {
        List<String> names =
                all.stream().map(WorkloadChoice::name).distinct().sorted().toList();
        String meant = names.stream()
                .filter(name -> name.endsWith("/" + wanted))
                .findFirst()
                .map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> Suggestions.clause(wanted, names));
        return "no workload " + wanted + meant + listed(names);
    }

    private static String several(String wanted, List<WorkloadChoice> found) {
        String choices = found.stream()
                .sorted(Comparator.comparing((WorkloadChoice each) -> each.estate.name())
                        .thenComparing(WorkloadChoice::id))
                .map(each -> each.id.kind().toLowerCase(Locale.ROOT) + "/" + each.name()
                        + (each.estate.name().isEmpty() ? "" : " in " + each.estate.name()))
                .collect(Collectors.joining(", "));
        return wanted + " is not one workload: " + choices + "; name its kind, or its estate with --estate";
    }

    private static String listed(List<String> names) {
        return names.isEmpty()
                ? "; there are no workloads in what was read"
                : " (there are " + names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (names.size() > SHOWN ? ", ..." : "") + ")";
    }

    private boolean isCalled(String wanted) {
        return wanted.equals(name()) || wanted.equalsIgnoreCase(id.kind() + "/" + name());
    }

    private String name() {
        return id.namespace().isEmpty() ? id.name() : id.namespace() + "/" + id.name();
    }
}
