// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.change.PodChange;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An identity that is a workload's own: its ServiceAccount and its registration with SPIRE. */
public final class Identities {
    private static final List<String> TELLING_LABELS = List.of("app.kubernetes.io/name", "app", "name", "k8s-app");

    private final Premises premises;
    private final Workload workload;

    public Identities(Premises premises) {
        this(premises, premises.workload());
    }

    public Identities(Premises premises, Workload workload) {
        this.premises = premises;
        this.workload = workload;
    }

    /** Others that run as the same account. */
    public List<Workload> sharing() {
        String account = current();
        return premises.inventory().workloads().stream()
                .filter(other -> other.namespace().equals(workload.namespace()))
                .filter(other -> !other.id().equals(workload.id()))
                .filter(other -> other.standing() != Workload.Standing.OLD_REVISION)
                .filter(other -> other.pod().serviceAccountName().isKnown(account::equals))
                .toList();
    }

    private String current() {
        return workload.pod().serviceAccountName().asKnown().orElse("default");
    }

    public boolean needsAccount() {
        return current().equals("default") || !sharing().isEmpty();
    }

    /** The name of the account that it has afterwards. */
    public String account() {
        if (!needsAccount()) {
            return current();
        }
        String wanted = workload.id().name();
        boolean taken = premises.inventory().workloads().stream()
                .filter(other -> other.namespace().equals(workload.namespace()))
                .filter(other -> !other.id().equals(workload.id()))
                .anyMatch(other -> other.pod().serviceAccountName().isKnown(wanted::equals));
        return taken || wanted.equals("default") ? wanted + "-own" : wanted;
    }

    /** The account's manifest where it is new or was not read. */
    public List<Part> parts() {
        Optional<ServiceAccount> there = premises.inventory().serviceAccount(workload.namespace(), account());
        return there.isPresent()
                ? List.of()
                : List.of(new Part.Manifest(Tree.object(
                        "v1",
                        "ServiceAccount",
                        workload.namespace(),
                        account(),
                        "automountServiceAccountToken",
                        false)));
    }

    public void change(PodChange pod) {
        if (needsAccount()) {
            pod.serviceAccount(account());
        }
    }

    /** The SPIFFE ID that it has afterwards. */
    public String spiffeId() {
        Optional<Identity> only = known();
        if (only.isPresent() && !needsAccount()) {
            return only.get().spiffeId();
        }
        String old = "/sa/" + current();
        if (only.filter(identity -> identity.spiffeId().endsWith(old)).isPresent()) {
            String id = only.get().spiffeId();
            return id.substring(0, id.length() - old.length()) + "/sa/" + account();
        }
        return "spiffe://" + trustDomain() + "/ns/" + workload.namespace() + "/sa/" + account();
    }

    /** The one that it has today, where that is known; else the one that a registration of its own would give. */
    public String presentSpiffeId() {
        return known().map(Identity::spiffeId)
                .orElseGet(() -> "spiffe://" + trustDomain() + "/ns/" + workload.namespace() + "/sa/" + current());
    }

    private Optional<Identity> known() {
        return premises.facts()
                .spire()
                .identitiesOf(workload.id())
                .flatMap(identities -> identities.only())
                .filter(identity -> !identity.hasPlaceholder());
    }

    private String trustDomain() {
        Set<String> domains = premises.facts().spire().trustDomains();
        return domains.size() == 1
                ? domains.iterator().next()
                : premises.facts().spire().servers().stream()
                        .map(SpireServer::trustDomain)
                        .flatMap(domain -> domain.asKnown().stream())
                        .findFirst()
                        .orElseGet(() -> premises.blanks().ask("TRUST_DOMAIN", "SPIRE's trust domain"));
    }

    /** A registration for it alone, where nothing that was read gives it an identity for certain. */
    public List<Part> registration() {
        return known().isPresent() ? List.of() : List.of(new Part.Manifest(clusterSpiffeId()));
    }

    private Map<String, Object> clusterSpiffeId() {
        Map<String, Object> spec = new LinkedHashMap<>();
        className().ifPresent(name -> spec.put("className", name));
        spec.put(
                "spiffeIDTemplate",
                "spiffe://{{ .TrustDomain }}/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}");
        spec.put(
                "namespaceSelector",
                Tree.of("matchLabels", Tree.of("kubernetes.io/metadata.name", workload.namespace())));
        spec.put("podSelector", Tree.of("matchLabels", labels()));
        return Tree.object("spire.spiffe.io/v1alpha1", "ClusterSPIFFEID", "", premises.roleName(), "spec", spec);
    }

    private Optional<String> className() {
        Optional<String> ofManager = premises.facts().spire().controllerManagers().stream()
                .flatMap(manager -> manager.className().asKnown().stream())
                .filter(name -> !name.isEmpty())
                .findFirst();
        return ofManager.or(() -> premises.facts().spire().clusterSpiffeIds().stream()
                .map(ClusterSpiffeId::resource)
                .map(CustomResource::root)
                .flatMap(root -> root.text("spec", "className").stream())
                .findFirst());
    }

    private Map<String, Object> labels() {
        List<String> names = new ArrayList<>(TELLING_LABELS);
        names.addAll(workload.pod().metadata().labels().keySet());
        for (String name : names) {
            Optional<String> value = workload.pod().metadata().label(name);
            if (value.isPresent() && !Premises.hasMask(value.get())) {
                return Tree.of(name, value.get());
            }
        }
        return Tree.of(premises.blanks().ask("POD_LABEL", "a label that the pods of " + workload.id() + " have"), "");
    }
}
