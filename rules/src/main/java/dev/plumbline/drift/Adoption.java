// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Role;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Secret;
import dev.plumbline.model.ServiceAccount;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives an object of a cluster the places that its text has in the file that it came from. */
public final class Adoption {
    private Adoption() {}

    /** The state with the intent's places; both must be equal as far as {@link Differences} compares. */
    public static Subject of(Subject state, Subject intent) {
        if (state instanceof Workload is && intent instanceof Workload wanted) {
            return new Workload(
                    is.id(),
                    is.kind(),
                    metadata(is.metadata(), wanted.metadata()),
                    pod(is.pod(), wanted.pod()),
                    is.replicas(),
                    is.provenance(),
                    is.copies(),
                    is.standing(),
                    wanted.at());
        }
        if (state instanceof ConfigMap is && intent instanceof ConfigMap wanted) {
            return new ConfigMap(
                    is.id(),
                    metadata(is.metadata(), wanted.metadata()),
                    keys(is.keys(), wanted.keys()),
                    is.provenance(),
                    wanted.at());
        }
        if (state instanceof Secret is && intent instanceof Secret wanted) {
            return new Secret(
                    is.id(),
                    is.type(),
                    metadata(is.metadata(), wanted.metadata()),
                    keys(is.keys(), wanted.keys()),
                    is.provenance(),
                    wanted.at());
        }
        if (state instanceof CustomResource is && intent instanceof CustomResource wanted) {
            return resource(is, wanted);
        }
        return rights(state, intent);
    }

    private static Subject rights(Subject state, Subject intent) {
        if (state instanceof Role is && intent instanceof Role wanted) {
            boolean written = wanted.aggregates().isEmpty();
            return new Role(
                    is.id(),
                    metadata(is.metadata(), wanted.metadata()),
                    written ? wanted.rules() : is.rules(),
                    is.aggregates(),
                    is.provenance(),
                    wanted.at());
        }
        if (state instanceof RoleBinding is && intent instanceof RoleBinding wanted) {
            return new RoleBinding(
                    is.id(), is.clusterRole(), is.role(), wanted.subjects(), is.provenance(), wanted.at());
        }
        if (state instanceof ServiceAccount is && intent instanceof ServiceAccount wanted) {
            return new ServiceAccount(
                    is.id(),
                    metadata(is.metadata(), wanted.metadata()),
                    wanted.automountToken(),
                    is.imagePullSecrets(),
                    is.secrets(),
                    is.provenance(),
                    wanted.at());
        }
        return state;
    }

    /** A tree with defaults in it has fields that no file has, so it keeps its own places. */
    private static Subject resource(CustomResource state, CustomResource intent) {
        boolean whole =
                Fields.differences(TreeFields.of(state), TreeFields.of(intent)).isEmpty();
        return whole
                ? new CustomResource(
                        state.id(),
                        state.apiVersion(),
                        metadata(state.metadata(), intent.metadata()),
                        intent.root(),
                        intent.origin(),
                        state.provenance(),
                        intent.at())
                : state;
    }

    private static PodSpec pod(PodSpec state, PodSpec intent) {
        List<Container> containers = new ArrayList<>();
        for (Container container : state.allContainers()) {
            containers.add(intent.container(container.name())
                    .map(wanted -> container(container, wanted))
                    .orElse(container));
        }
        return new PodSpec(
                metadata(state.metadata(), intent.metadata()),
                intent.serviceAccount(),
                intent.automountToken(),
                state.host(),
                containers,
                intent.volumes(),
                state.imagePullSecrets(),
                state.security(),
                state.scheduling(),
                intent.at());
    }

    /** What was not compared stays the state's. */
    private static Container container(Container state, Container intent) {
        return new Container(
                state.sort(),
                state.name(),
                intent.image(),
                new Container.Process(
                        intent.command(),
                        intent.args(),
                        state.probes(),
                        state.process().workingDirectory(),
                        state.process().restartPolicy()),
                intent.environment(),
                new Container.Placement(
                        intent.mounts(),
                        state.placement().ports(),
                        state.placement().security(),
                        state.placement().hasResourceLimits()),
                intent.at());
    }

    private static Metadata metadata(Metadata state, Metadata intent) {
        return new Metadata(
                texts(state.labels(), intent.labels()),
                texts(state.annotations(), intent.annotations()),
                state.owners());
    }

    private static Map<String, Located<String>> texts(
            Map<String, Located<String>> state, Map<String, Located<String>> intent) {
        Map<String, Located<String>> texts = new LinkedHashMap<>(state);
        texts.replaceAll((key, value) -> {
            Located<String> wanted = intent.get(key);
            return wanted != null && wanted.value().equals(value.value()) ? wanted : value;
        });
        return texts;
    }

    private static Map<String, Location> keys(Map<String, Location> state, Map<String, Location> intent) {
        Map<String, Location> keys = new LinkedHashMap<>(state);
        keys.replaceAll((key, place) -> intent.getOrDefault(key, place));
        return keys;
    }
}
