// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.consumer.Consumers;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.Recognition;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import dev.plumbline.spire.registration.FederatedTrustDomain;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identities.Refusal;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.spire.registration.ManagerView;
import dev.plumbline.spire.registration.Prediction;
import dev.plumbline.spire.registration.Registration;
import dev.plumbline.spire.registration.ScriptEntries;
import dev.plumbline.spire.registration.ScriptEntry;
import dev.plumbline.spire.registration.Selection;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.spire.registration.StaticEntry;
import dev.plumbline.spire.text.Datum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** SPIRE in one estate: its components, what registers workloads, who gets which identity, and who asks for one. */
public final class SpireFacts {
    private static final String GROUP = ClusterSpiffeId.GROUP;

    private final Inventory inventory;
    private final List<Component> components = new ArrayList<>();
    private final List<ClusterSpiffeId> clusterSpiffeIds;
    private final List<StaticEntry> staticEntries;
    private final List<FederatedTrustDomain> federatedTrustDomains;
    private final List<ScriptEntry> scriptEntries;
    private final List<SpiffeConsumer> consumers;
    private final Map<ObjectId, SpiffeConsumer> consumerOf = new HashMap<>();
    private final Map<ObjectId, Identities> identities;
    private final Selection selection;
    private final Map<String, List<Workload>> bySpiffeId = new LinkedHashMap<>();
    private final Map<ObjectId, Set<Identities>> byRegistration = new HashMap<>();

    private SpireFacts(Inventory inventory) {
        this.inventory = inventory;
        Recognition.of(inventory).forEach(installed -> components.add(component(installed)));
        this.clusterSpiffeIds = resources(ClusterSpiffeId.KIND, ClusterSpiffeId::of);
        this.staticEntries = resources(StaticEntry.KIND, StaticEntry::of);
        this.federatedTrustDomains = resources(FederatedTrustDomain.KIND, FederatedTrustDomain::of);
        this.scriptEntries = ScriptEntries.of(inventory);
        this.consumers = Consumers.of(inventory, components);
        consumers.forEach(consumer -> consumerOf.put(consumer.id(), consumer));
        this.selection = new Selection(inventory);
        this.identities = Prediction.of(inventory, views(), clusterSpiffeIds, staticEntries, scriptEntries);
        identities.values().forEach(this::index);
    }

    private void index(Identities found) {
        for (String spiffeId : found.possibleSpiffeIds()) {
            bySpiffeId.computeIfAbsent(spiffeId, key -> new ArrayList<>()).add(found.workload());
        }
        Stream.concat(
                        found.identities().stream().map(Identity::by),
                        found.refusals().stream().map(Refusal::by))
                .forEach(by -> byRegistration
                        .computeIfAbsent(by.id(), key -> new LinkedHashSet<>())
                        .add(found));
    }

    public static SpireFacts of(Inventory inventory) {
        return new SpireFacts(inventory);
    }

    private <R> List<R> resources(String kind, Function<CustomResource, R> read) {
        return inventory.customResources(GROUP, kind).stream().map(read).toList();
    }

    private static Component component(Installed installed) {
        return switch (installed.product()) {
            case SERVER -> new SpireServer(installed);
            case AGENT -> new SpireAgent(installed);
            case CONTROLLER_MANAGER -> new ControllerManager(installed);
            case OIDC_PROVIDER -> new OidcProvider(installed);
            case CSI_DRIVER -> new CsiDriver(installed);
            case HELPER -> new SpiffeHelper(installed);
            case TORNJAK -> new Tornjak(installed);
            case TORNJAK_FRONTEND -> new TornjakFrontend(installed);
        };
    }

    /** A manager that was not read may exist where files are all there is; a complete list without one is an answer. */
    private List<ManagerView> views() {
        List<ControllerManager> managers = of(ControllerManager.class);
        if (!managers.isEmpty()) {
            return managers.stream().map(this::view).toList();
        }
        boolean complete = inventory.scope().complete("apps", "Deployment", "")
                && inventory.scope().complete("apps", "StatefulSet", "");
        if (complete) {
            return List.of();
        }
        Set<String> domains = trustDomains();
        Datum trustDomain = domains.size() == 1
                ? new Datum.Text(domains.iterator().next())
                : new Datum.Placeholder("{trust-domain}");
        return List.of(ManagerView.assumed(trustDomain, Value.unknown("no controller manager was read", anyPlace())));
    }

    private Location anyPlace() {
        return clusterSpiffeIds.stream()
                .map(Subject::at)
                .findFirst()
                .or(() -> inventory.workloads().stream().map(Subject::at).findFirst())
                .orElseGet(() -> Location.of(Origin.standardInput(), FieldPath.root()));
    }

    private ManagerView view(ControllerManager manager) {
        return new ManagerView(
                true,
                datum(manager.trustDomain(), "{trust-domain}"),
                datum(manager.clusterName(), "{cluster-name}"),
                datum(manager.clusterDomain(), "{cluster-domain}"),
                manager.parentIdTemplate(),
                manager.ignoredNamespaces(),
                (kind, className) ->
                        manager.starts() ? claims(manager, kind, className) : Value.known(false, manager.at()));
    }

    private static Value<Boolean> claims(ControllerManager manager, String kind, String className) {
        Value<Boolean> reconciles = manager.reconciles(kind);
        return reconciles.isKnown(yes -> yes) ? manager.claims(className) : reconciles;
    }

    private static Datum datum(Value<String> value, String placeholder) {
        return value.fold(
                known -> new Datum.Text(known.value()),
                () -> new Datum.Placeholder(placeholder),
                unknown -> new Datum.Placeholder(placeholder));
    }

    /** The components of one type, in order of their carriers. */
    public <C extends Component> List<C> of(Class<C> type) {
        return components.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<Component> components() {
        return List.copyOf(components);
    }

    public List<SpireServer> servers() {
        return of(SpireServer.class);
    }

    public List<SpireAgent> agents() {
        return of(SpireAgent.class);
    }

    public List<ControllerManager> controllerManagers() {
        return of(ControllerManager.class);
    }

    public List<ClusterSpiffeId> clusterSpiffeIds() {
        return clusterSpiffeIds;
    }

    public List<StaticEntry> staticEntries() {
        return staticEntries;
    }

    public List<FederatedTrustDomain> federatedTrustDomains() {
        return federatedTrustDomains;
    }

    public List<ScriptEntry> scriptEntries() {
        return scriptEntries;
    }

    public List<SpiffeConsumer> consumers() {
        return consumers;
    }

    public Optional<SpiffeConsumer> consumer(ObjectId workload) {
        return Optional.ofNullable(consumerOf.get(workload));
    }

    /** Trust domains that servers, and where there are none agents or managers, are configured with. */
    public Set<String> trustDomains() {
        Set<String> domains = new LinkedHashSet<>();
        servers().forEach(server -> server.trustDomain().asKnown().ifPresent(domains::add));
        if (domains.isEmpty()) {
            agents().forEach(agent -> agent.trustDomain().asKnown().ifPresent(domains::add));
            controllerManagers()
                    .forEach(manager -> manager.trustDomain().asKnown().ifPresent(domains::add));
        }
        return domains;
    }

    /** True when anything of SPIRE was read: a component, a registration, a consumer. */
    public boolean isPresent() {
        return !components.isEmpty()
                || !clusterSpiffeIds.isEmpty()
                || !staticEntries.isEmpty()
                || !scriptEntries.isEmpty()
                || !consumers.isEmpty();
    }

    /** The identities of a workload; empty for objects that run no pods. */
    public Optional<Identities> identitiesOf(ObjectId workload) {
        return Optional.ofNullable(identities.get(workload));
    }

    public Collection<Identities> identities() {
        return identities.values();
    }

    /** What the workloads get that a registration gives an identity or fails for, in order of workload. */
    public Collection<Identities> touchedBy(Registration registration) {
        return byRegistration.getOrDefault(registration.id(), Set.of());
    }

    /** The workloads that get a SPIFFE ID, or may get it. */
    public List<Workload> workloadsWith(String spiffeId) {
        return List.copyOf(bySpiffeId.getOrDefault(spiffeId, List.of()));
    }

    /** Whether a registration's selectors take a workload's pods, whoever would act on it. */
    public Holds selects(ClusterSpiffeId registration, Workload workload) {
        return selection.selects(registration, workload);
    }

    /** The workloads that a registration's selectors take for certain. */
    public List<Workload> selectedBy(ClusterSpiffeId registration) {
        return inventory.workloads().stream()
                .filter(workload -> workload.standing() != Workload.Standing.OLD_REVISION)
                .filter(workload -> selection.selects(registration, workload) == Holds.YES)
                .toList();
    }

    /** The namespaces in which servers, agents and what belongs to them run. */
    public Set<String> ownNamespaces() {
        Set<String> namespaces = new LinkedHashSet<>();
        components.stream()
                .filter(component -> !(component instanceof SpiffeHelper))
                .forEach(component -> namespaces.add(component.namespace()));
        return namespaces;
    }

    /** True when a workload is a part of SPIRE itself. */
    public boolean isPartOfSpire(ObjectId workload) {
        return components.stream()
                .anyMatch(component -> component.id().equals(workload) && !(component instanceof SpiffeHelper));
    }

    /** True when a controller manager was read whose class and kinds take a resource; unknown where one cannot be told. */
    public Value<Boolean> isClaimed(SpireResource resource) {
        Value<Boolean> answer = Value.absent();
        for (ControllerManager manager : controllerManagers()) {
            Value<Boolean> claims = claims(manager, resource.kind(), resource.className());
            if (claims.isKnown(yes -> yes)) {
                return claims;
            }
            answer = answer.isUnknown() ? answer : claims;
        }
        return answer;
    }

    /** The trust domains of the managers that take a resource up; of the only server where no manager is seen to. */
    public Set<String> trustDomainsTaking(SpireResource resource) {
        Set<String> domains = new LinkedHashSet<>();
        controllerManagers().stream()
                .filter(manager -> manager.claims(resource.className()).isKnown(yes -> yes))
                .forEach(manager -> manager.trustDomain().asKnown().ifPresent(domains::add));
        boolean one = trustDomains().size() == 1;
        return domains.isEmpty() && one ? trustDomains() : domains;
    }

    /** What rules may look at as this type; empty when it is no type of SPIRE's. */
    public <S extends Subject> Optional<Collection<S>> subjects(Class<S> type) {
        List<Subject> all = new ArrayList<>(components);
        all.addAll(clusterSpiffeIds);
        all.addAll(staticEntries);
        all.addAll(federatedTrustDomains);
        all.addAll(scriptEntries);
        all.addAll(consumers);
        boolean ours = type.getPackageName().startsWith(SpireFacts.class.getPackageName());
        return ours
                ? Optional.of(
                        all.stream().filter(type::isInstance).map(type::cast).toList())
                : Optional.empty();
    }
}
