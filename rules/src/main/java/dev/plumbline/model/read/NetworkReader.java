// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.Resource;
import dev.plumbline.model.Route;
import dev.plumbline.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Services and what publishes them. */
final class NetworkReader {
    /** The ingress controllers' own ways to say that TLS is passed through or ends and begins again. */
    private static final List<String> PASSTHROUGH = List.of(
            "nginx.ingress.kubernetes.io/ssl-passthrough",
            "haproxy.org/ssl-passthrough",
            "ingress.kubernetes.io/ssl-passthrough");

    private NetworkReader() {}

    static Service service(Resource resource) {
        Field root = Field.root(resource);
        Field spec = root.get("spec");
        return new Service(
                resource.id(),
                MetadataReader.metadata(root.get("metadata")),
                spec.get("type").string(),
                spec.get("selector").textMap(),
                spec.get("ports").items().stream().map(NetworkReader::port).toList(),
                spec.get("externalName").string(),
                resource.provenance(),
                resource.at());
    }

    private static Service.Port port(Field port) {
        int number = port.get("port").integer().asKnown().orElse(0);
        String target = port.get("targetPort").text();
        return new Service.Port(
                port.get("name").text(),
                number,
                target.isEmpty() ? Integer.toString(number) : target,
                port.get("nodePort").integer().asKnown().orElse(0),
                port.at());
    }

    static Route ingress(Resource resource) {
        Field root = Field.root(resource);
        Field spec = root.get("spec");
        List<Route.Backend> backends = new ArrayList<>();
        for (Field rule : spec.get("rules").items()) {
            String host = rule.get("host").text();
            for (Field path : rule.get("http", "paths").items()) {
                backends.add(backend(host, path.get("path").text(), path.get("backend")));
            }
        }
        for (String key : List.of("defaultBackend", "backend")) {
            if (spec.has(key)) {
                backends.add(backend("", "", spec.get(key)));
            }
        }
        List<String> hosts = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        for (Field tls : spec.get("tls").items()) {
            hosts.addAll(tls.get("hosts").texts());
            tls.get("secretName").string().asKnown().ifPresent(secrets::add);
        }
        Field annotations = root.get("metadata", "annotations");
        Route.Tls tls = new Route.Tls(
                termination(annotations, spec), hosts, secrets, spec.get("tls").at());
        return route(resource, root, backends, tls);
    }

    /** {@code networking.k8s.io/v1}, and the older form with {@code serviceName} and {@code servicePort}. */
    private static Route.Backend backend(String host, String path, Field backend) {
        Field service = backend.get("service");
        String name = service.isSet()
                ? service.get("name").text()
                : backend.get("serviceName").text();
        String number = service.get("port", "number").text();
        String port = service.isSet()
                ? (number.isEmpty() ? service.get("port", "name").text() : number)
                : backend.get("servicePort").text();
        return new Route.Backend(host, path, name, port, backend.at());
    }

    private static Route.Termination termination(Field annotations, Field spec) {
        Optional<Route.Termination> openshift =
                named(annotations.get("route.openshift.io/termination").text());
        if (openshift.isPresent()) {
            return openshift.get();
        }
        if (PASSTHROUGH.stream().anyMatch(key -> annotations.get(key).text().equals("true"))) {
            return Route.Termination.PASSTHROUGH;
        }
        boolean httpsBehind = annotations
                .get("nginx.ingress.kubernetes.io/backend-protocol")
                .text()
                .toUpperCase(Locale.ROOT)
                .matches("HTTPS|GRPCS");
        boolean tls = spec.has("tls");
        if (httpsBehind) {
            return Route.Termination.REENCRYPT;
        }
        return tls ? Route.Termination.EDGE : Route.Termination.NONE;
    }

    private static Optional<Route.Termination> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "edge" -> Optional.of(Route.Termination.EDGE);
            case "reencrypt" -> Optional.of(Route.Termination.REENCRYPT);
            case "passthrough" -> Optional.of(Route.Termination.PASSTHROUGH);
            default -> Optional.empty();
        };
    }

    static Route openshiftRoute(Resource resource) {
        Field root = Field.root(resource);
        Field spec = root.get("spec");
        List<Route.Backend> backends = new ArrayList<>();
        backends.add(routeBackend(spec, spec.get("to")));
        spec.get("alternateBackends").items().forEach(target -> backends.add(routeBackend(spec, target)));
        Field tls = spec.get("tls");
        Route.Termination termination = tls.isSet()
                ? named(tls.get("termination").text()).orElse(Route.Termination.UNKNOWN)
                : Route.Termination.NONE;
        String external = tls.get("externalCertificate", "name").text();
        return route(
                resource,
                root,
                backends,
                new Route.Tls(termination, List.of(), external.isEmpty() ? List.of() : List.of(external), tls.at()));
    }

    private static Route.Backend routeBackend(Field spec, Field target) {
        return new Route.Backend(
                spec.get("host").text(),
                spec.get("path").text(),
                target.get("name").text(),
                spec.get("port", "targetPort").text(),
                target.at());
    }

    /** HTTPRoute, GRPCRoute and TLSRoute; TLS is the Gateway's, which only TLSRoute is sure to pass through. */
    static Route gatewayRoute(Resource resource) {
        Field root = Field.root(resource);
        Field spec = root.get("spec");
        List<String> hosts = spec.get("hostnames").texts();
        List<Route.Backend> backends = new ArrayList<>();
        for (Field rule : spec.get("rules").items()) {
            for (Field target : rule.get("backendRefs").items()) {
                backends.add(new Route.Backend(
                        hosts.isEmpty() ? "" : hosts.get(0),
                        "",
                        target.get("name").text(),
                        target.get("port").text(),
                        target.at()));
            }
        }
        Route.Termination termination =
                resource.id().kind().equals("TLSRoute") ? Route.Termination.PASSTHROUGH : Route.Termination.UNKNOWN;
        return route(resource, root, backends, new Route.Tls(termination, hosts, List.of(), spec.at()));
    }

    private static Route route(Resource resource, Field root, List<Route.Backend> backends, Route.Tls tls) {
        return new Route(
                resource.id(),
                MetadataReader.metadata(root.get("metadata")),
                backends,
                tls,
                resource.provenance(),
                resource.at());
    }
}
