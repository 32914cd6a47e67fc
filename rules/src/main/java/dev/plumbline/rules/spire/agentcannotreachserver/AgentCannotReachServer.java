// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.agentcannotreachserver;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Service;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.ServiceNames;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags an agent whose `server_address` and `server_port` do not lead, through a Service, to the port on which a server listens. */
public final class AgentCannotReachServer implements Rule<SpireAgent> {
    private static final RuleInfo INFO = new RuleInfo(
                    "agent-cannot-reach-server", "Agent that does not find its server", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-090");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireAgent> looksAt() {
        return SpireAgent.class;
    }

    @Override
    public void check(SpireAgent agent, Facts facts, Verdicts verdicts) {
        if (agent.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(agent, verdicts) || Unread.tell(agent.serverAddress(), "the server's address", verdicts)) {
            return;
        }
        String address = agent.serverAddress().asKnown().orElse("");
        Location at = agent.serverAddress().location().orElse(agent.agent().at());
        if (address.isEmpty() || agent.serverPort().isAbsent()) {
            verdicts.fail(at, "the agent lacks server_address or server_port and does not start");
            return;
        }
        Optional<ObjectId> name = ServiceNames.service(address, agent.namespace());
        if (name.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "server %s is not in this cluster".formatted(address));
            return;
        }
        Optional<Service> service = facts.inventory().find(Service.class, name.get());
        if (service.isEmpty()) {
            missing(name.get(), at, facts, verdicts);
            return;
        }
        port(agent, service.get(), facts, verdicts);
    }

    private static void missing(ObjectId name, Location at, Facts facts, Verdicts verdicts) {
        boolean serverThere = facts.spire().servers().stream()
                .anyMatch(server -> server.namespace().equals(name.namespace()));
        boolean servicesRead = facts.inventory().all(Service.class).stream()
                .anyMatch(service -> service.id().namespace().equals(name.namespace()));
        if (facts.inventory().scope().complete("", "Service", name.namespace()) || (serverThere && servicesRead)) {
            verdicts.fail(at, "there is no %s".formatted(name));
        } else {
            verdicts.unknown(UnknownReason.NOT_READ, at, "%s was not read".formatted(name));
        }
    }

    private static void port(SpireAgent agent, Service service, Facts facts, Verdicts verdicts) {
        Location at = agent.serverPort().location().orElse(agent.at());
        String wanted = agent.serverPort().asKnown().orElse("");
        Optional<Service.Port> port = service.ports().stream()
                .filter(candidate -> Integer.toString(candidate.number()).equals(wanted))
                .findFirst();
        if (port.isEmpty()) {
            verdicts.fail(at, "%s has no port %s".formatted(service.id(), wanted));
            return;
        }
        List<SpireServer> behind = facts.spire().servers().stream()
                .filter(server -> server.as().workload().isPresent())
                .toList();
        boolean leads = behind.stream()
                .anyMatch(server -> Publication.of(
                                facts.inventory(),
                                server.as().workload().get(),
                                target -> server.bindPort()
                                        .asKnown()
                                        .map(bound -> bound == target)
                                        .orElse(true))
                        .services()
                        .stream()
                        .anyMatch(found -> found.service().id().equals(service.id())
                                && found.port().number() == port.get().number()));
        if (leads) {
            return;
        }
        boolean selected = facts.inventory().workloads().stream()
                .anyMatch(workload ->
                        workload.namespace().equals(service.id().namespace()) && isSelected(service, workload));
        boolean complete = facts.inventory()
                .scope()
                .complete("apps", "StatefulSet", service.id().namespace());
        boolean serverBeside = behind.stream()
                .anyMatch(server -> server.namespace().equals(service.id().namespace()));
        if (behind.isEmpty() || !selected && !serverBeside && !complete) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the server behind %s was not read".formatted(service.id()));
        } else {
            verdicts.fail(Defect.at(
                            at,
                            "port %s of %s leads to no port on which a server listens".formatted(wanted, service.id()))
                    .related(service.at(), "the Service"));
        }
    }

    private static boolean isSelected(Service service, Workload workload) {
        return !service.selector().isEmpty()
                && service.selector().entrySet().stream()
                        .allMatch(entry -> workload.pod()
                                .metadata()
                                .label(entry.getKey())
                                .filter(entry.getValue()::equals)
                                .isPresent());
    }
}
