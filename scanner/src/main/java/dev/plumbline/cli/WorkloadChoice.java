// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.model.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the one workload that a person means by {@code [KIND/]NAMESPACE/NAME}. */
final class WorkloadChoice {
    private WorkloadChoice() {}

    /** @throws UsageException when there is none, or more than one */
    static WorkloadReport one(String wanted, List<WorkloadReport> all) {
        List<WorkloadReport> found =
                all.stream().filter(each -> matches(wanted, each.id())).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            List<String> names = all.stream()
                    .map(each -> name(each.id()))
                    .distinct()
                    .sorted()
                    .toList();
            String meant = names.stream()
                    .filter(name -> name.endsWith("/" + wanted))
                    .findFirst()
                    .map(name -> "; did you mean " + name + "?")
                    .orElseGet(() -> Suggestions.clause(wanted, names));
            throw new UsageException("no workload " + wanted + meant + listed(names));
        }
        String choices = found.stream()
                .sorted(Comparator.comparing(WorkloadReport::estate).thenComparing(WorkloadReport::id))
                .map(each -> each.id().kind().toLowerCase(Locale.ROOT) + "/" + name(each.id())
                        + (each.estate().isEmpty() ? "" : " in " + each.estate()))
                .collect(Collectors.joining(", "));
        throw new UsageException(wanted + " is not one workload: " + choices + "; name its kind, or scan one estate");
    }

    private static String listed(List<String> names) {
        return names.isEmpty()
                ? "; there are no workloads in what was read"
                : " (there are " + names.stream().limit(8).collect(Collectors.joining(", "))
                        + (names.size() > 8 ? ", ..." : "") + ")";
    }

    private static boolean matches(String wanted, ObjectId id) {
        String name = name(id);
        return wanted.equals(name) || wanted.equalsIgnoreCase(id.kind() + "/" + name);
    }

    private static String name(ObjectId id) {
        return id.namespace().isEmpty() ? id.name() : id.namespace() + "/" + id.name();
    }
}
