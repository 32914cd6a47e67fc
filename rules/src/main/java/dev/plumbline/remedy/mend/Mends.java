// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.HopName;
import dev.plumbline.chain.Standing;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.PodChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Mends a workload whose secrets come from Vault: first whatever is broken, then everything that keeps it on its rung. Each subject
 * (identity, role, pod, server, copies, the secret itself) adds its step; the patch of the pods is one.
 */
public final class Mends {
    private final Premises premises;
    private final Standing standing;
    private final PodChange pod;
    private final List<String> remarks = new ArrayList<>();

    public Mends(Premises premises, Standing standing) {
        this.premises = premises;
        this.standing = standing;
        this.pod = new PodChange(standing.workload());
    }

    public List<String> remarks() {
        return remarks;
    }

    /** The caps of the lowest sort: what the next step ends. */
    public static Set<Cap> limiting(Standing standing) {
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        int lowest = standing.edges().stream()
                .flatMap(edge -> edge.caps().stream())
                .mapToInt(Cap::rung)
                .min()
                .orElse(Integer.MAX_VALUE);
        standing.edges()
                .forEach(edge ->
                        edge.caps().stream().filter(cap -> cap.rung() == lowest).forEach(caps::add));
        return caps;
    }

    static Set<HopName> broken(Edge edge) {
        Set<HopName> names = EnumSet.noneOf(HopName.class);
        edge.hops().stream()
                .filter(hop -> hop.is(Hop.Verdict.BROKEN))
                .map(Hop::name)
                .forEach(names::add);
        return names;
    }

    public List<Step> steps() {
        Set<Cap> caps = limiting(standing);
        List<Step> steps = new ArrayList<>();
        IdentityMend identity = new IdentityMend(premises, standing, pod);
        steps.addAll(identity.steps(caps));
        List<Edge> edges = standing.edges().stream()
                .filter(edge -> edge.kind() == Edge.Kind.VAULT)
                .toList();
        for (Edge edge : edges) {
            ClientEdit client = new ClientEdit(premises, edge.client().orElseThrow(), pod);
            steps.addAll(new RoleMend(premises, standing, edge, client, identity).steps(caps, remarks));
            if (caps.contains(Cap.STATIC_SECRET) && edge.caps().contains(Cap.STATIC_SECRET)) {
                steps.addAll(new SecretMend(premises, edge, client).steps(remarks));
            }
            new PodMend(premises, edge, pod).change(caps, remarks);
            client.transport(caps.contains(Cap.UNVERIFIED_TRANSPORT), remarks);
            steps.addAll(client.steps());
        }
        if (caps.contains(Cap.SYNCHRONISED)
                || caps.contains(Cap.PUBLISHED)
                || caps.contains(Cap.SYNCHRONISED_BRIEFLY)) {
            steps.addAll(new SynchronisedMend(premises, edges).steps(remarks));
        }
        steps.addAll(new ServerMend(premises, edges).steps(caps, remarks));
        if (!pod.isEmpty()) {
            steps.add(Step.of(
                    "Change the pods",
                    Premises.patching(standing.workload()),
                    new Part.Patch(
                            standing.workload().id(),
                            Files.of(standing.workload().at()),
                            pod.operations())));
        }
        if (caps.contains(Cap.COPY_AT_REST)) {
            steps.add(new CopyMend(premises, standing).step());
        }
        return steps;
    }
}
