// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.reach;

import dev.plumbline.model.Container;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Route;
import dev.plumbline.model.Service;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The ways to a workload's port.
 *
 * @param services ports of Services that lead to it
 * @param routes what publishes those Services
 */
public record Publication(List<ServicePort> services, List<Published> routes) {
    private static final Set<String> OUTSIDE = Set.of("NodePort", "LoadBalancer");

    /** A port of a Service that leads to a container's port. */
    public record ServicePort(Service service, Service.Port port, int target) {}

    /** A backend of a route that leads to such a port. */
    public record Published(Route route, Route.Backend backend, ServicePort through) {
        public boolean isClear() {
            return route.tls().termination() == Route.Termination.NONE;
        }

        public boolean isPassedThrough() {
            return route.tls().termination() == Route.Termination.PASSTHROUGH;
        }
    }

    public Publication {
        services = List.copyOf(services);
        routes = List.copyOf(routes);
    }

    /** The ways to those of a workload's ports that are wanted. */
    public static Publication of(Inventory inventory, Workload workload, IntPredicate wanted) {
        Map<String, Located<String>> labels = workload.pod().metadata().labels();
        List<ServicePort> ports = new ArrayList<>();
        for (Service service : inventory.all(Service.class)) {
            boolean selects = service.id().namespace().equals(workload.namespace())
                    && !service.selector().isEmpty()
                    && service.selector().entrySet().stream()
                            .allMatch(entry -> Optional.ofNullable(labels.get(entry.getKey()))
                                    .filter(label -> label.value().equals(entry.getValue()))
                                    .isPresent());
            if (selects) {
                for (Service.Port port : service.ports()) {
                    target(workload, port)
                            .filter(wanted::test)
                            .ifPresent(target -> ports.add(new ServicePort(service, port, target)));
                }
            }
        }
        List<Published> routes = new ArrayList<>();
        for (Route route : inventory.all(Route.class)) {
            for (Route.Backend backend : route.backends()) {
                ports.stream()
                        .filter(port -> leadsTo(route, backend, port))
                        .forEach(port -> routes.add(new Published(route, backend, port)));
            }
        }
        return new Publication(ports, routes);
    }

    private static Optional<Integer> target(Workload workload, Service.Port port) {
        if (port.targetPort().chars().allMatch(Character::isDigit)) {
            return Optional.of(Integer.parseInt(port.targetPort()));
        }
        return workload.pod().allContainers().stream()
                .flatMap(container -> container.placement().ports().stream())
                .filter(candidate -> candidate.name().equals(port.targetPort()))
                .map(Container.Port::number)
                .findFirst();
    }

    private static boolean leadsTo(Route route, Route.Backend backend, ServicePort port) {
        boolean service = route.id().namespace().equals(port.service().id().namespace())
                && backend.service().equals(port.service().id().name());
        boolean number = backend.port().isEmpty()
                || backend.port().equals(Integer.toString(port.port().number()))
                || backend.port().equals(port.port().name())
                || backend.port().equals(port.port().targetPort());
        return service && number;
    }

    /** Services that the outside of the cluster reaches without any route. */
    public List<ServicePort> outside() {
        return services.stream()
                .filter(port -> port.service().type().isKnown(OUTSIDE::contains))
                .toList();
    }

    public boolean reachesOutside() {
        return !routes.isEmpty() || !outside().isEmpty();
    }
}
