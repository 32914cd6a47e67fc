// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helperdoesnotrenew;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Container.Sort;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.verdict.Severity;
import java.util.Set;

/** Flags a spiffe-helper that fetches once in an init container with no other that keeps running, in a pod that lasts, or keeps running in one and so holds up the pod; medium: a `renew_signal` for a process of another container without `shareProcessNamespace`, or under another user ID. */
public final class HelperDoesNotRenew implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-does-not-renew", "Certificate that nobody renews or takes up", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-208", "SPIRE-209");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    private static final Set<WorkloadKind> ENDING = Set.of(WorkloadKind.JOB, WorkloadKind.CRON_JOB);

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (helper.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(helper, verdicts) || Unread.tell(helper.runsAsDaemon(), "whether it keeps running", verdicts)) {
            return;
        }
        Workload workload = helper.as().workload().get();
        Container own = helper.as().container().orElseThrow();
        boolean once = helper.runsAsDaemon().isKnown(daemon -> !daemon) && !own.isSidecar();
        boolean renewed = facts.spire().of(SpiffeHelper.class).stream()
                .filter(other -> other.id().equals(helper.id()))
                .anyMatch(other -> other.runsAsDaemon().isKnown(Boolean::booleanValue));
        if (once && !renewed && !ENDING.contains(workload.kind())) {
            verdicts.fail(
                    helper.runsAsDaemon().location().orElse(own.at()),
                    "the SVID is fetched once and ends while the pod still runs");
        }
        if (!once) {
            neverEnds(helper, own, verdicts);
        }
        if (!once && helper.settings().has("pid_file_name")) {
            signal(helper, workload, own, verdicts);
        }
    }

    /** The kubelet starts nothing else before an init container has ended. */
    private static void neverEnds(SpiffeHelper helper, Container own, Verdicts verdicts) {
        boolean waits = own.sort() == Sort.INIT && !own.isSidecar();
        if (waits && helper.runsAsDaemon().isKnown(Boolean::booleanValue)) {
            verdicts.fail(
                    helper.runsAsDaemon().location().orElse(own.at()),
                    "the helper keeps running as an init container, so no other container of the pod starts");
        }
    }

    private static void signal(SpiffeHelper helper, Workload workload, Container own, Verdicts verdicts) {
        PodSpec pod = workload.pod();
        Location at = helper.settings().at("renew_signal");
        boolean alone = pod.allContainers().stream()
                .filter(container -> container.sort() == Sort.MAIN || container.isSidecar())
                .allMatch(container -> container.name().equals(own.name()));
        Value<Boolean> shares = pod.scheduling().sharesProcesses();
        if (!alone && !shares.isUnknown() && !shares.isKnown(Boolean::booleanValue)) {
            verdicts.fail(Defect.at(at, "the signal reaches no other container without shareProcessNamespace")
                    .severity(Severity.MEDIUM));
        }
    }
}
