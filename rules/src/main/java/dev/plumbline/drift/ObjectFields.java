// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.Located;
import dev.plumbline.model.Namespace;
import dev.plumbline.model.Role;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Route;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Service;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What of an object of any kind with a record of its own decides over hops, credentials and rights. */
final class ObjectFields {
    private ObjectFields() {}

    static Fields of(Subject subject) {
        Fields fields = new Fields();
        if (subject instanceof Workload workload) {
            return WorkloadFields.of(workload);
        }
        if (subject instanceof ConfigMap map) {
            map.keys().keySet().forEach(key -> fields.closed("data[" + key + "]", true));
        } else if (subject instanceof Secret secret) {
            fields.closed("type", secret.type());
            // The controller fills in what the token is.
            boolean filled = secret.type().equals("kubernetes.io/service-account-token");
            secret.keys().keySet().stream()
                    .filter(key -> !filled)
                    .forEach(key -> fields.closed("data[" + key + "]", true));
        } else if (subject instanceof ServiceAccount account) {
            fields.closed(
                    "automountServiceAccountToken",
                    account.automountToken().isAbsent() ? Value.known(true, account.at()) : account.automountToken());
            fields.open("imagePullSecrets", texts(account.imagePullSecrets()));
        } else if (subject instanceof Role role) {
            fields.closed("rules", rules(role));
            fields.closed("aggregationRule", role.aggregates());
        } else if (subject instanceof RoleBinding binding) {
            fields.closed("roleRef", List.of(binding.clusterRole(), binding.role()));
            fields.closed("subjects", subjects(binding));
        } else if (subject instanceof Service service) {
            fields.closed("selector", service.selector());
            fields.closed("ports", ports(service));
            fields.closed("externalName", service.externalName());
        } else if (subject instanceof Route route) {
            fields.closed("hosts", hosts(route));
            fields.closed("tls", List.of(route.tls().termination(), route.tls().secrets()));
        } else if (subject instanceof Namespace namespace) {
            labels(namespace.metadata().labels(), fields);
        }
        return fields;
    }

    private static void labels(Map<String, Located<String>> labels, Fields fields) {
        labels.forEach((key, value) -> fields.open("labels[" + key + "]", value.value()));
    }

    /** An aggregated role's rules are its controller's. */
    private static Object rules(Role role) {
        if (!role.aggregates().isEmpty()) {
            return List.of();
        }
        List<List<Object>> rules = new ArrayList<>();
        for (Role.PolicyRule rule : role.rules()) {
            rules.add(List.of(
                    rule.verbs(), rule.groups(), rule.resources(), rule.resourceNames(), rule.nonResourceUrls()));
        }
        return rules;
    }

    private static Set<String> subjects(RoleBinding binding) {
        Set<String> subjects = new TreeSet<>();
        binding.subjects()
                .forEach(grantee -> subjects.add(grantee.kind() + "/" + grantee.namespace() + "/" + grantee.name()));
        return subjects;
    }

    private static Set<String> ports(Service service) {
        Set<String> ports = new TreeSet<>();
        service.ports().forEach(port -> ports.add(port.name() + "/" + port.number()));
        return ports;
    }

    private static Set<String> hosts(Route route) {
        Set<String> hosts = new TreeSet<>();
        route.backends().forEach(backend -> hosts.add(backend.host() + backend.path() + "=" + backend.service()));
        return hosts;
    }

    private static List<String> texts(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }
}
