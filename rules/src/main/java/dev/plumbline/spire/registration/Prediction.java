// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import dev.plumbline.spire.registration.Identities.Doubt;
import dev.plumbline.spire.registration.Identities.Refusal;
import dev.plumbline.spire.registration.PodIndex.Pods;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes who gets which SPIFFE ID, once for a whole estate. */
public final class Prediction {
    /** What is collected for one workload. */
    private static final class Draft {
        private final List<Identity> identities = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Doubt> doubts = new ArrayList<>();
        private final List<Located<String>> ignoredBy = new ArrayList<>();
    }

    private final PodIndex index;
    private final NamespaceLabels namespaces;
    private final Map<ObjectId, Draft> drafts = new TreeMap<>();
    private final Map<ObjectId, Workload> workloads = new LinkedHashMap<>();
    private final Map<Optional<LabelSelector>, Map<String, Holds>> selectedNamespaces = new HashMap<>();

    private Prediction(Inventory inventory) {
        List<Workload> present = inventory.workloads().stream()
                .filter(workload -> workload.standing() != Workload.Standing.OLD_REVISION)
                .toList();
        this.index = new PodIndex(present);
        this.namespaces = new NamespaceLabels(inventory);
        present.forEach(workload -> workloads.put(workload.id(), workload));
    }

    /**
     * The identities of every workload.
     *
     * @param managers read ones, or one that stands for those that were not
     * @param scripts entries that need no manager
     */
    public static Map<ObjectId, Identities> of(
            Inventory inventory,
            List<ManagerView> managers,
            List<ClusterSpiffeId> registrations,
            List<StaticEntry> entries,
            List<ScriptEntry> scripts) {
        Prediction prediction = new Prediction(inventory);
        managers.forEach(manager -> prediction.manager(manager, registrations, entries));
        scripts.forEach(prediction::script);
        return prediction.result();
    }

    private void manager(ManagerView manager, List<ClusterSpiffeId> registrations, List<StaticEntry> entries) {
        Map<String, Optional<Located<String>>> ignored = new HashMap<>();
        for (String namespace : index.namespaces()) {
            Optional<Located<String>> pattern = manager.ignoring(namespace);
            ignored.put(namespace, pattern);
            pattern.ifPresent(hit -> index.selected(namespace, Optional.empty())
                    .forEach(pods -> draft(pods.workload()).ignoredBy.add(hit)));
        }
        EntryRenderer renderer = new EntryRenderer(manager);
        List<ClusterSpiffeId> ordered = registrations.stream()
                .sorted(Comparator.comparing(ClusterSpiffeId::isFallback))
                .toList();
        for (ClusterSpiffeId registration : ordered) {
            Value<Boolean> claimed = manager.claims().apply(ClusterSpiffeId.KIND, registration.className());
            if (!claimed.isKnown(claims -> !claims) && registration.fault().isEmpty()) {
                registration(manager, renderer, registration, claimed, ignored);
            }
        }
        for (StaticEntry entry : entries) {
            Value<Boolean> claimed = manager.claims().apply(StaticEntry.KIND, entry.className());
            boolean sound = entry.fault().isEmpty()
                    && manager.contradicting(entry.spiffeId().value()).isEmpty();
            if (!claimed.isKnown(claims -> !claims) && sound) {
                staticEntry(entry, doubt(claimed, manager));
            }
        }
    }

    private static Optional<String> doubt(Value<Boolean> claimed, ManagerView manager) {
        if (!manager.known()) {
            return Optional.of("no controller manager was read that would take it");
        }
        return claimed.isKnown(claims -> claims)
                ? Optional.empty()
                : Optional.of("the class of the controller manager is not known");
    }

    private void registration(
            ManagerView manager,
            EntryRenderer renderer,
            ClusterSpiffeId registration,
            Value<Boolean> claimed,
            Map<String, Optional<Located<String>>> ignored) {
        Map<String, Holds> selected =
                selectedNamespaces.computeIfAbsent(registration.namespaces(), this::selectNamespaces);
        selected.forEach((namespace, holds) -> {
            if (holds == Holds.NO
                    || ignored.getOrDefault(namespace, Optional.empty()).isPresent()) {
                return;
            }
            Optional<String> doubt = holds == Holds.UNKNOWN
                    ? Optional.of(
                            namespace.isEmpty()
                                    ? "the manifest does not say in which namespace it runs"
                                    : "the labels of namespace " + namespace + " were not read")
                    : doubt(claimed, manager);
            for (Pods pods : index.selected(namespace, registration.pods())) {
                apply(renderer, registration, pods.workload(), doubt);
            }
        });
    }

    private Map<String, Holds> selectNamespaces(Optional<LabelSelector> selector) {
        Map<String, Holds> selected = new LinkedHashMap<>();
        for (String namespace : index.namespaces()) {
            Holds holds = namespaces.selects(selector, namespace);
            if (holds != Holds.NO) {
                selected.put(namespace, holds);
            }
        }
        return selected;
    }

    private void apply(
            EntryRenderer renderer, ClusterSpiffeId registration, Workload workload, Optional<String> doubt) {
        Draft draft = draft(workload);
        if (registration.isFallback() && draft.identities.stream().anyMatch(Prediction::takesTheFallbacksPlace)) {
            return;
        }
        EntryRenderer.Rendered rendered = renderer.render(registration, workload);
        rendered.failure().ifPresent(why -> draft.refusals.add(new Refusal(registration, why.value(), why.at())));
        rendered.unknown()
                .ifPresent(why -> draft.doubts.add(
                        new Doubt(registration, why, registration.template().at())));
        boolean perhapsCovered = registration.isFallback()
                && (!draft.doubts.isEmpty() || draft.identities.stream().anyMatch(identity -> !identity.fallback()));
        Optional<String> why = doubt.isEmpty() && perhapsCovered
                ? Optional.of("another registration, which is in doubt itself, would take its place")
                : doubt;
        rendered.identity().ifPresent(identity -> draft.identities.add(identity.doubted(why)));
    }

    private static boolean takesTheFallbacksPlace(Identity identity) {
        return identity.isCertain() && !identity.fallback() && identity.by() instanceof ClusterSpiffeId;
    }

    private void staticEntry(StaticEntry entry, Optional<String> doubt) {
        List<EntrySelector> selectors = entry.selectors().stream()
                .flatMap(selector -> EntrySelector.parse(selector.value()).stream())
                .toList();
        Identity.Entry attributes = new Identity.Entry(
                entry.parentId().value(),
                selectors.stream().map(EntrySelector::words).toList(),
                new Identity.Attributes(entry.isTrue("admin"), entry.isTrue("downstream"), entry.isTrue("storeSVID")),
                entry.spec().duration("x509SVIDTTL"),
                entry.spec().duration("jwtSVIDTTL"),
                entry.spec().texts("dnsNames").stream().map(Located::value).toList(),
                entry.spec().texts("federatesWith").stream().map(Located::value).toList(),
                entry.hint());
        bySelectors(selectors, new Identity(entry.spiffeId().value(), entry, attributes, doubt, false, false));
    }

    private void script(ScriptEntry script) {
        boolean open = script.selectors().stream()
                .anyMatch(selector -> selector.asKnown().isEmpty());
        if (script.isNodeAlias()
                || script.selectors().isEmpty()
                || script.spiffeId().asKnown().isEmpty()) {
            return;
        }
        List<EntrySelector> selectors = script.selectors().stream()
                .flatMap(selector -> selector.asKnown().stream())
                .flatMap(selector -> EntrySelector.parse(selector).stream())
                .toList();
        if (open && selectors.isEmpty()) {
            return;
        }
        Optional<String> doubt =
                open ? Optional.of("a selector of the entry is only known when its script runs") : Optional.empty();
        Identity.Entry entry = new Identity.Entry(
                script.parentId().asKnown().orElse(""),
                selectors.stream().map(EntrySelector::words).toList(),
                new Identity.Attributes(
                        script.isTrue("admin"), script.isTrue("downstream"), script.isTrue("storeSVID")),
                seconds(script, "x509SVIDTTL"),
                seconds(script, "jwtSVIDTTL"),
                List.of(),
                List.of(),
                script.command().flag("hint").map(Located::value).orElse(""));
        bySelectors(
                selectors, new Identity(script.spiffeId().asKnown().orElse(""), script, entry, doubt, false, false));
    }

    private static Value<Duration> seconds(ScriptEntry script, String flag) {
        return script.ttl(flag).map(ttl -> Value.known(ttl, script.at())).orElseGet(Value::absent);
    }

    /** All selectors must hold; one that cannot be told leaves a doubt. */
    private void bySelectors(List<EntrySelector> selectors, Identity identity) {
        if (selectors.isEmpty()) {
            return;
        }
        for (Workload workload : workloads.values()) {
            Holds together = Holds.YES;
            for (EntrySelector selector : selectors) {
                Holds holds = selector.holdsFor(workload);
                together = holds == Holds.NO || together == Holds.NO
                        ? Holds.NO
                        : holds == Holds.UNKNOWN ? Holds.UNKNOWN : together;
            }
            boolean onlyUnknown = selectors.stream().allMatch(selector -> selector.holdsFor(workload) == Holds.UNKNOWN);
            if (together == Holds.NO || onlyUnknown) {
                continue;
            }
            Optional<String> doubt = together == Holds.UNKNOWN
                    ? Optional.of("one of its selectors speaks of what only a running pod has")
                    : identity.doubt();
            draft(workload).identities.add(identity.doubted(doubt));
        }
    }

    /** An entry is made for the pod and blocks the fallback, also when no process of it can match. */
    private static Identity reaching(Workload workload, Identity identity) {
        return identity.entry()
                .excluding(workload)
                .map(selector -> identity.doubted(Optional.of("its processes never have " + selector)))
                .orElse(identity);
    }

    private Draft draft(Workload workload) {
        return drafts.computeIfAbsent(workload.id(), id -> new Draft());
    }

    private Map<ObjectId, Identities> result() {
        Map<ObjectId, Identities> result = new TreeMap<>();
        for (Workload workload : workloads.values()) {
            Draft draft = drafts.get(workload.id());
            result.put(
                    workload.id(),
                    draft == null
                            ? Identities.none(workload)
                            : new Identities(
                                    workload,
                                    Masking.of(draft.identities).stream()
                                            .map(identity -> reaching(workload, identity))
                                            .toList(),
                                    draft.refusals,
                                    draft.doubts,
                                    draft.ignoredBy));
        }
        return Collections.unmodifiableMap(result);
    }
}
