// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PodReferences;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Identities;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.VaultCommands;
import dev.plumbline.remedy.Way;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Pointer;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves everything that a workload takes from literals and Secrets into Vault, and lets it fetch that by identity. */
public final class Migration {
    private final Premises premises;
    private final Workload workload;
    private final Way way;
    private final Optional<String> kept;
    private final Needs needs;
    private final Identities identities;
    private final VaultCommands commands;
    private final List<String> remarks = new ArrayList<>();

    /** @param secrets names of the Secrets that hold what it needs */
    public Migration(Premises premises, Set<String> secrets) {
        this(premises, secrets, premises.way(), Optional.empty());
    }

    /** @param kept API path in KV where the values lie already */
    private Migration(Premises premises, Set<String> secrets, Way way, Optional<String> kept) {
        this.premises = premises;
        this.workload = premises.workload();
        this.way = way;
        this.kept = kept;
        this.needs = Needs.of(premises.facts(), workload, secrets);
        this.identities = new Identities(premises);
        this.commands = new VaultCommands(premises);
    }

    /**
     * For values that lie in Vault and reach the pods through Secrets that an operator writes: the same to memory.
     *
     * @param path on the API, of KV version 2
     */
    public static Migration toMemory(Premises premises, Set<String> secrets, String path) {
        Way way = premises.way().copies() ? Way.AGENT : premises.way();
        return new Migration(premises, secrets, way, Optional.of(path));
    }

    /** What is left to say once the steps are made. */
    public List<String> remarks() {
        return remarks;
    }

    public List<Step> steps() {
        if (needs.all().isEmpty()) {
            return List.of();
        }
        PodChange pod = new PodChange(workload);
        Door door = door();
        String mount =
                kept.map(path -> path.substring(0, path.indexOf("/data/"))).orElseGet(premises::kvMount);
        String below = kept.map(path -> path.substring(path.indexOf("/data/") + "/data/".length()))
                .orElse(premises.namespace() + "/" + workload.id().name());
        Bundle bundle = new Bundle(premises, door, mount, below, List.copyOf(needs.fields()), pod);
        List<Step> steps = new ArrayList<>();
        identity(steps);
        vault(bundle, steps);
        Delivery delivery = Delivery.of(way);
        List<Part> objects = delivery.objects(bundle);
        if (!objects.isEmpty()) {
            steps.add(new Step("Add what fetches it", "", objects));
        }
        identities.change(pod);
        delivery.change(bundle);
        remarks.addAll(
                way.copies() ? new Copies(bundle).change(needs.all()) : new Reading(bundle, way).change(needs.all()));
        if (!pod.isEmpty()) {
            steps.add(Step.of(
                    "Let the pods use it",
                    Premises.patching(workload),
                    new Part.Patch(workload.id(), file(workload.at()), pod.operations())));
        }
        if (way.copies()) {
            remarks.add("The value is copied into a Kubernetes Secret, which whoever reads Secrets there can read "
                    + "(vault-secret-synchronised-to-cluster): the step after this delivers it to memory; "
                    + "--way agent writes that at once.");
        }
        if (kept.isEmpty()) {
            steps.add(removal());
        }
        return steps;
    }

    private void identity(List<Step> steps) {
        List<Part> parts = new ArrayList<>(identities.parts());
        if (way == Way.SPIFFE) {
            parts.addAll(identities.registration());
        }
        if (!parts.isEmpty()) {
            steps.add(new Step("Give it an identity of its own", "", parts));
        }
    }

    private Door door() {
        boolean spiffe = way == Way.SPIFFE;
        String mount = (spiffe ? premises.jwtMount() : premises.kubernetesMount())
                .map(VaultAuthMount::path)
                .orElse(spiffe ? "jwt" : "kubernetes");
        String subject = spiffe ? identities.spiffeId() : identities.account();
        Optional<VaultRole> waiting = premises.roleFor(mount, subject);
        return new Door(
                spiffe,
                mount,
                waiting.map(VaultRole::name).orElseGet(premises::roleName),
                waiting.flatMap(premises::onlyPolicy).orElseGet(premises::roleName),
                premises.audience(),
                premises.namespace(),
                subject);
    }

    private void vault(Bundle bundle, List<Step> steps) {
        String title = premises.product().title();
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (kept.isEmpty()) {
            lines.addAll(commands.audit());
            lines.addAll(commands.engine());
        }
        lines.addAll(commands.mount(bundle.door()));
        lines.addAll(commands.policy(bundle.door().policy(), List.of(bundle.apiPath())));
        lines.addAll(commands.role(bundle.door()));
        parts.add(new Part.Commands(lines));
        if (!bundle.door().spiffe() && premises.kubernetesMount().isEmpty()) {
            parts.addAll(tokenReviewer());
        }
        steps.add(new Step(
                "Let " + title + " know it", "One role for this workload alone, which reads one path.", parts));
        if (kept.isPresent()) {
            return;
        }
        steps.add(Step.of(
                "Put new values into " + title,
                "New ones: whoever could read the manifests knows the old ones.",
                new Part.Commands(commands.seed(bundle.mount(), bundle.path(), bundle.fields()), true)));
    }

    /** Vault asks the API server whether a token is good, and needs the right to ask. */
    private List<Part> tokenReviewer() {
        Optional<Workload> server = premises.facts().vault().servers().stream()
                .flatMap(each -> each.workload().stream())
                .findFirst();
        if (server.isEmpty()) {
            return List.of();
        }
        String account = server.get().pod().serviceAccountName().asKnown().orElse("default");
        boolean bound = premises.inventory().all(RoleBinding.class).stream()
                .filter(binding -> binding.role().equals("system:auth-delegator"))
                .flatMap(binding -> binding.subjects().stream())
                .anyMatch(subject -> subject.name().equals(account)
                        && subject.namespace().equals(server.get().namespace()));
        return bound
                ? List.of()
                : List.of(new Part.Manifest(Tree.object(
                        "rbac.authorization.k8s.io/v1",
                        "ClusterRoleBinding",
                        "",
                        server.get().namespace() + "-" + account + "-token-review",
                        "roleRef",
                        Tree.of(
                                "apiGroup",
                                "rbac.authorization.k8s.io",
                                "kind",
                                "ClusterRole",
                                "name",
                                "system:auth-delegator"),
                        "subjects",
                        List.of(Tree.of(
                                "kind",
                                "ServiceAccount",
                                "name",
                                account,
                                "namespace",
                                server.get().namespace())))));
    }

    private Step removal() {
        List<Part> parts = new ArrayList<>();
        for (ObjectId origin : needs.origins()) {
            List<String> others = others(origin);
            if (!others.isEmpty()) {
                parts.add(new Part.Words(origin + " is also taken by " + String.join(", ", others)
                        + ": harden that first, or it stops."));
            }
            parts.add(removal(origin));
        }
        Set<String> places = new LinkedHashSet<>();
        for (Credential credential : needs.byHand()) {
            places.add(credential.name() + " (" + place(credential.at()) + ")");
        }
        if (!places.isEmpty()) {
            parts.add(new Part.Words("By hand, for no patch reaches it: " + String.join("; ", places) + "."));
        }
        parts.add(new Part.Words(
                "Rotate: give the account a new password in the system that it opens, the one that you put "
                        + "into " + premises.product().title()
                        + ". The old value stays in the history of the repository and of the "
                        + "cluster, and is worth nothing then."));
        return new Step("When it runs, remove the old value and rotate it", "", parts);
    }

    /** The whole object where only credentials lie in it, else their keys. */
    private Part removal(ObjectId origin) {
        boolean secret = origin.kind().equals("Secret");
        Set<String> held = Origins.keysWithCredentials(premises.facts(), origin);
        List<String> keys =
                secret ? List.of() : Origins.keysOfConfigMap(premises.facts(), origin.namespace(), origin.name());
        String file = secret
                ? premises.inventory()
                        .secret(origin.namespace(), origin.name())
                        .map(each -> file(each.at()))
                        .orElse("")
                : premises.inventory()
                        .configMap(origin.namespace(), origin.name())
                        .map(each -> file(each.at()))
                        .orElse("");
        if (secret || held.containsAll(keys)) {
            return new Part.Removal(origin, file);
        }
        return new Part.Patch(
                origin,
                file,
                held.stream()
                        .map(key -> Operation.remove(Pointer.of(List.of("data", key)), "the literal goes"))
                        .toList());
    }

    private List<String> others(ObjectId origin) {
        boolean secret = origin.kind().equals("Secret");
        return premises.inventory().workloads().stream()
                .filter(each -> each.namespace().equals(origin.namespace())
                        && !each.id().equals(workload.id()))
                .filter(each -> each.standing() != Workload.Standing.OLD_REVISION)
                .filter(each -> PodReferences.of(each.pod()).stream()
                        .anyMatch(reference ->
                                reference.secret() == secret && reference.name().equals(origin.name())))
                .map(each -> each.id().toString())
                .toList();
    }

    static String file(Location at) {
        return at.origin().medium() == Origin.Medium.CLUSTER ? "" : at.origin().path();
    }

    private static String place(Location at) {
        String path = file(at);
        return path.substring(path.lastIndexOf('/') + 1)
                + at.span().map(span -> ":" + span.start().line()).orElse("");
    }
}
