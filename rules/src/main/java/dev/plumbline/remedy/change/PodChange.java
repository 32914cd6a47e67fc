// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is to change in a workload's pods and writes it as one patch: tests first, then what is replaced in place, then
 * removals from the last index to the first, then what is added.
 */
public final class PodChange {
    private final Workload workload;
    private final List<Operation> replaced = new ArrayList<>();
    private final Map<String, Operation> removed = new LinkedHashMap<>();
    private final List<Operation> added = new ArrayList<>();
    private final Set<String> lists = new LinkedHashSet<>();
    /** Last, because they move the indexes of the containers after them. */
    private final List<Operation> sidecars = new ArrayList<>();

    public PodChange(Workload workload) {
        this.workload = workload;
    }

    public Workload workload() {
        return workload;
    }

    /** Pointer to what holds the pod's metadata and spec; empty for a Pod. */
    private String template() {
        return Pointer.of(workload.kind().podTemplate());
    }

    private String spec() {
        return template() + "/spec";
    }

    public String pointer(Container container) {
        return Pointer.to(container.at().path())
                .orElseGet(() -> spec() + "/" + container.sort().field() + "/" + index(container));
    }

    private int index(Container container) {
        return workload.pod().allContainers().stream()
                .filter(each -> each.sort() == container.sort())
                .toList()
                .indexOf(container);
    }

    public void serviceAccount(String name) {
        field(
                workload.pod().serviceAccount().isAbsent(),
                spec() + "/serviceAccountName",
                name,
                "an identity of its own");
    }

    /** The token for the API server, which the pod does not use. */
    public void noAccountToken() {
        field(
                workload.pod().automountToken().isAbsent(),
                spec() + "/automountServiceAccountToken",
                false,
                "no token for the API server");
    }

    private void field(boolean absent, String path, Object value, String why) {
        if (absent) {
            added.add(Operation.add(path, value, why));
        } else {
            replaced.add(Operation.replace(path, value, why));
        }
    }

    public void annotation(String key, String value) {
        String list = template() + "/metadata/annotations";
        boolean none = workload.pod().metadata().annotations().isEmpty();
        if (none && lists.add(list)) {
            added.add(Operation.add(list, Tree.of(), ""));
        }
        added.add(Operation.add(list + "/" + Pointer.escaped(key), value, ""));
    }

    public void removeAnnotation(String key) {
        remove(template() + "/metadata/annotations/" + Pointer.escaped(key), "");
    }

    /** Adds a volume unless one of this name is there. */
    public void volume(Map<String, Object> volume, String why) {
        boolean none = workload.pod().volumes().stream().allMatch(each -> isTemplateOfClaim(each));
        append(none, spec() + "/volumes", volume, why);
    }

    private static boolean isTemplateOfClaim(Volume volume) {
        return volume.at().path().toString().contains("volumeClaimTemplates");
    }

    public void removeVolume(Volume volume, String why) {
        Pointer.to(volume.at().path()).ifPresent(path -> remove(path, why));
    }

    /** Replaces what a volume holds. */
    public void source(Volume volume, String oldField, String newField, Object source, String why) {
        Pointer.to(volume.at().path()).ifPresent(path -> {
            if (oldField.equals(newField)) {
                replaced.add(Operation.replace(path + "/" + newField, source, why));
            } else {
                remove(path + "/" + oldField, why);
                added.add(Operation.add(path + "/" + newField, source, ""));
            }
        });
    }

    /** Adds a container that starts before the main ones and stays beside them. */
    public void sidecar(Map<String, Object> container, String why) {
        boolean none = workload.pod().allContainers().stream().noneMatch(each -> each.sort() == Container.Sort.INIT);
        String list = spec() + "/initContainers";
        boolean first = none && sidecars.isEmpty();
        sidecars.add(
                first
                        ? Operation.add(list, List.of(container), why)
                        : Operation.add(list + "/" + sidecars.size(), container, why));
    }

    public void mount(Container container, Map<String, Object> mount, String why) {
        append(container.mounts().isEmpty(), pointer(container) + "/volumeMounts", mount, why);
    }

    public void removeMount(VolumeMount mount, String why) {
        Pointer.to(mount.at().path()).ifPresent(path -> remove(path, why));
    }

    public void variable(Container container, String name, Object value, String why) {
        append(container.env().isEmpty(), pointer(container) + "/env", Tree.of("name", name, "value", value), why);
    }

    public void variableFrom(Container container, String name, Map<String, Object> source, String why) {
        append(container.env().isEmpty(), pointer(container) + "/env", Tree.of("name", name, "valueFrom", source), why);
    }

    public void removeVariable(EnvVar variable, String why) {
        Pointer.to(variable.at().path())
                .ifPresent(path -> remove(path.replaceAll("/(name|value|valueFrom)$", ""), why));
    }

    public void removeFrom(EnvFrom from, String why) {
        Pointer.to(from.at().path())
                .ifPresent(path -> remove(path.replaceAll("/(secretRef|configMapRef)(/name)?$", ""), why));
    }

    /** Sets the command; the arguments stay. */
    public void command(Container container, List<String> words, String why) {
        field(container.command().isEmpty(), pointer(container) + "/command", words, why);
    }

    /** Replaces a text where it stands. */
    public void text(Location at, String value, String why) {
        Pointer.to(at.path()).ifPresent(path -> replaced.add(Operation.replace(path, value, why)));
    }

    public void remove(Location at, String why) {
        Pointer.to(at.path()).ifPresent(path -> remove(path, why));
    }

    private void remove(String path, String why) {
        removed.putIfAbsent(path, Operation.remove(path, why));
    }

    private void append(boolean none, String list, Object item, String why) {
        if (none && lists.add(list)) {
            added.add(Operation.add(list, List.of(item), why));
        } else {
            added.add(Operation.add(list + "/-", item, why));
        }
    }

    public boolean isEmpty() {
        return replaced.isEmpty() && removed.isEmpty() && added.isEmpty() && sidecars.isEmpty();
    }

    /** The patch, guarded by the names of the containers and list items that it touches. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Container container : workload.pod().allContainers()) {
            String path = pointer(container);
            boolean touched = java.util.stream.Stream.of(replaced.stream(), removed.values().stream(), added.stream())
                    .flatMap(each -> each)
                    .anyMatch(operation -> operation.path().startsWith(path + "/"));
            if (touched) {
                all.add(Operation.test(path + "/name", container.name()));
            }
        }
        guards(all);
        all.addAll(replaced);
        removed.values().stream()
                .sorted(Comparator.comparing(Operation::path, PodChange::deepestLast)
                        .reversed())
                .forEach(all::add);
        all.addAll(added);
        all.addAll(sidecars);
        return all;
    }

    /** Names of variables and volumes that go: an index that has moved stops the patch. */
    private void guards(List<Operation> into) {
        for (Container container : workload.pod().allContainers()) {
            for (EnvVar variable : container.env()) {
                Optional<String> path =
                        Pointer.to(variable.at().path()).map(each -> each.replaceAll("/(name|value|valueFrom)$", ""));
                path.filter(removed::containsKey)
                        .ifPresent(each -> into.add(Operation.test(each + "/name", variable.name())));
            }
            for (VolumeMount mount : container.mounts()) {
                Pointer.to(mount.at().path())
                        .filter(removed::containsKey)
                        .ifPresent(each -> into.add(Operation.test(each + "/mountPath", mount.mountPath())));
            }
        }
        for (Volume volume : workload.pod().volumes()) {
            Pointer.to(volume.at().path())
                    .filter(path -> removed.containsKey(path)
                            || removed.keySet().stream().anyMatch(each -> each.startsWith(path + "/"))
                            || replaced.stream().anyMatch(each -> each.path().startsWith(path + "/")))
                    .ifPresent(path -> into.add(Operation.test(path + "/name", volume.name())));
        }
    }

    /** Orders numeric steps by number, so that indexes stay true while items go from the end. */
    private static int deepestLast(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        for (int at = 0; at < Math.min(left.length, right.length); at++) {
            boolean numbers = left[at].matches("[0-9]{1,6}") && right[at].matches("[0-9]{1,6}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left[at]), Integer.parseInt(right[at]))
                    : left[at].compareTo(right[at]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
