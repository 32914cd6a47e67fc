// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Door;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.HopName;
import dev.plumbline.chain.Standing;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Identities;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.PodChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An identity that exists and is nobody else's. */
final class IdentityMend {
    private static final int MOST_OTHERS = 5;

    private final Premises premises;
    private final Standing standing;
    private final PodChange pod;
    private final Identities identities;
    private boolean moves;

    IdentityMend(Premises premises, Standing standing, PodChange pod) {
        this.premises = premises;
        this.standing = standing;
        this.pod = pod;
        this.identities = new Identities(premises);
    }

    /** True when the workload itself gets another account, so that its role has to follow. */
    boolean moves() {
        return moves;
    }

    Identities identities() {
        return identities;
    }

    /** The account's name afterwards. */
    String account() {
        return moves
                ? identities.account()
                : standing.workload().pod().serviceAccountName().asKnown().orElse("default");
    }

    String spiffeId() {
        return moves ? identities.spiffeId() : identities.presentSpiffeId();
    }

    List<Step> steps(Set<Cap> caps) {
        List<Step> steps = new ArrayList<>();
        boolean newLogin = caps.contains(Cap.STATIC_LOGIN) && identities.needsAccount();
        if (newLogin || caps.contains(Cap.SHARED_IDENTITY)) {
            List<Workload> sharing = identities.sharing();
            boolean others = !sharing.isEmpty()
                    && sharing.size() <= MOST_OTHERS
                    && !account().equals("default")
                    && asks(standing.workload())
                    && sharing.stream().noneMatch(this::asks);
            if (others) {
                sharing.forEach(other -> steps.add(move(other)));
            } else {
                moves = true;
                identities.change(pod);
                List<Part> parts = new ArrayList<>(identities.parts());
                if (parts.isEmpty()) {
                    parts.add(new Part.Words("The account is there; the patch below lets the pods run as it."));
                }
                steps.add(new Step("Give it an identity of its own", "", parts));
            }
        }
        boolean noAccount = isBroken(HopName.SERVICE_ACCOUNT);
        if (noAccount && !moves && !identities.parts().isEmpty()) {
            steps.add(new Step("Create its ServiceAccount", "", identities.parts()));
        }
        if (isBroken(HopName.REGISTRATION) && !identities.registration().isEmpty()) {
            steps.add(new Step(
                    "Register it with SPIRE",
                    "Nothing that was read gives its pods a SPIFFE ID.",
                    identities.registration()));
        }
        return steps;
    }

    private boolean isBroken(HopName hop) {
        return standing.edges().stream().map(Mends::broken).anyMatch(names -> names.contains(hop));
    }

    /** True for a workload that uses the identity that it has. */
    private boolean asks(Workload workload) {
        boolean door = premises.facts().chain().doors().stream()
                .flatMap(each -> each.openers().stream())
                .map(Door.Opener::asking)
                .flatMap(List::stream)
                .anyMatch(each -> each.id().equals(workload.id()));
        return door
                || premises.facts()
                        .chain()
                        .standing(workload.id())
                        .filter(each -> each.edges().stream().anyMatch(edge -> edge.kind() == Edge.Kind.VAULT))
                        .isPresent();
    }

    private Step move(Workload other) {
        Identities own = new Identities(premises, other);
        PodChange change = new PodChange(other);
        own.change(change);
        List<Part> parts = new ArrayList<>(own.parts());
        parts.add(new Part.Patch(other.id(), Files.of(other.at()), change.operations()));
        return new Step(
                "Give " + other.id() + " an account of its own",
                "It runs as " + account() + " and never asks Vault for anything; or delete it, if nobody needs it.",
                parts);
    }
}
