// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.LeftCopy;
import dev.plumbline.chain.Standing;
import dev.plumbline.credential.Credential;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes away what a migration left behind, and reminds of the rotation that makes it worthless. */
final class CopyMend {
    private final Premises premises;
    private final Standing standing;

    CopyMend(Premises premises, Standing standing) {
        this.premises = premises;
        this.standing = standing;
    }

    Step step() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Words(
                "First rotate: put a new value into " + premises.product().title()
                        + " and into the system that it opens. Whoever could read the old places knows the old one."));
        Map<ObjectId, List<Credential>> byHolder = new LinkedHashMap<>();
        for (LeftCopy copy : premises.facts().chain().leftCopies()) {
            boolean ours = copy.confidence() == Confidence.CERTAIN
                    && copy.users().stream()
                            .anyMatch(
                                    user -> user.id().equals(standing.workload().id()));
            if (ours) {
                byHolder.computeIfAbsent(copy.credential().holder(), holder -> new ArrayList<>())
                        .add(copy.credential());
            }
        }
        byHolder.forEach((holder, credentials) -> parts.add(part(holder, credentials)));
        return new Step("Remove the copies that are left", "", parts);
    }

    private Part part(ObjectId holder, List<Credential> credentials) {
        boolean payload = holder.kind().equals("ConfigMap") || holder.kind().equals("Secret");
        if (payload) {
            return new Part.Removal(holder, file(holder));
        }
        boolean workload = premises.inventory().find(Workload.class, holder).isPresent();
        String names =
                String.join("; ", credentials.stream().map(Credential::name).toList());
        return new Part.Words(
                workload
                        ? holder + " holds it too (" + names + "): once rotated that is the old value; harden "
                                + holder.namespace() + "/" + holder.name() + " as well."
                        : holder + " holds it too (" + names + "): delete it there.");
    }

    private String file(ObjectId holder) {
        Optional<? extends Subject> object = premises.inventory()
                .find(ConfigMap.class, holder)
                .map(Subject.class::cast)
                .or(() -> premises.inventory().find(Secret.class, holder).map(Subject.class::cast));
        return object.map(each -> Files.of(each.at())).orElse("");
    }
}
