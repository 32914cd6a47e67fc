// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.intake.cluster.NamespaceFilter;
import dev.plumbline.manifest.MappingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the reports of the last scan in the cluster, as objects of {@code openreports.io}, and removes those of an earlier scan
 * that are no more. This is the only class that changes anything in a cluster, and it changes nothing else.
 */
public final class ReportApplier {
    /** What {@code plumbline rbac} grants for it: applying takes both patch and create, but no get. */
    static final String GROUP = "openreports.io";

    static final List<String> RESOURCES = List.of("reports", "clusterreports");
    static final List<String> VERBS = List.of("list", "create", "patch", "delete");

    private static final String BASE = "/apis/" + GROUP + "/v1alpha1";
    private static final String OURS = "app.kubernetes.io/managed-by%3Dplumbline";
    private static final String METADATA =
            "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";

    private final Requests requests;
    private final NamespaceFilter namespaces;
    private final Consumer<String> warnings;
    private final List<String> failures = new ArrayList<>();

    /** An object to be; an empty namespace for a {@code ClusterReport}. */
    public record Wish(String namespace, String name, String json) {
        private String path() {
            return ReportApplier.path(namespace) + "/" + name;
        }

        @Override
        public String toString() {
            return namespace.isEmpty() ? "ClusterReport " + name : "Report " + namespace + "/" + name;
        }
    }

    private ReportApplier(Requests requests, NamespaceFilter namespaces, Consumer<String> warnings) {
        this.requests = requests;
        this.namespaces = namespaces;
        this.warnings = warnings;
    }

    /**
     * Makes the cluster hold these reports.
     *
     * @param namespaces what was scanned; nothing outside is touched
     * @param complete whether the scan saw all that it was asked to look at; otherwise what it has no word on stays
     * @throws AccessException when the way to the cluster is broken on this side
     * @throws ClusterException with all that could not be done, fit to be shown
     */
    public static void apply(
            ClusterAccess access,
            NamespaceFilter namespaces,
            List<Wish> wishes,
            boolean complete,
            Consumer<String> warnings) {
        Connection connection = Connections.of(access);
        Requests requests = new Requests(
                FabricApi.open(connection, access.userAgent(), access.patience().answer()), access.patience());
        try {
            new ReportApplier(requests, namespaces, warnings).apply(wishes, complete);
        } finally {
            requests.close();
        }
    }

    private void apply(List<Wish> wishes, boolean complete) {
        try {
            Map<String, String> existing = existing();
            Set<String> kept = new LinkedHashSet<>();
            for (Wish wish : wishes) {
                if (speaksFor(wish.namespace())) {
                    kept.add(wish.path());
                    apply(wish);
                }
            }
            if (complete) {
                existing.keySet().removeAll(kept);
                for (Map.Entry<String, String> gone : existing.entrySet()) {
                    remove(gone.getKey(), gone.getValue());
                }
            }
        } catch (Requests.Failure e) {
            failures.add(e.words());
        }
        if (!failures.isEmpty()) {
            String more = failures.size() == 1 ? "" : ", and " + (failures.size() - 1) + " more like it";
            throw new ClusterException(
                    "cannot apply the reports to " + requests.address() + ": " + failures.get(0) + more);
        }
    }

    /** A scan of some namespaces says nothing of what lies in none, and its Role grants nothing there. */
    private boolean speaksFor(String namespace) {
        return namespace.isEmpty() ? namespaces.asked().isEmpty() : namespaces.accepts(namespace);
    }

    /** UID by path of what an earlier run made. */
    private Map<String, String> existing() throws Requests.Failure {
        Map<String, String> existing = new TreeMap<>();
        if (speaksFor("")) {
            list(BASE + "/clusterreports", existing);
        }
        if (!namespaces.exactNames().isEmpty()) {
            for (String namespace : namespaces.exactNames()) {
                list(path(namespace), existing);
            }
        } else {
            list(BASE + "/reports", existing);
        }
        return existing;
    }

    private static String path(String namespace) {
        return namespace.isEmpty() ? BASE + "/clusterreports" : BASE + "/namespaces/" + namespace + "/reports";
    }

    private void list(String path, Map<String, String> found) throws Requests.Failure {
        String token = "";
        do {
            String more = token.isEmpty() ? "" : "&continue=" + KindReader.encoded(token);
            token = page(path + "?labelSelector=" + OURS + "&limit=" + KindReader.PAGE + more, found);
        } while (!token.isEmpty());
    }

    private String page(String path, Map<String, String> found) throws Requests.Failure {
        Api.Answer answer = requests.send(Api.Call.get(path, METADATA));
        try {
            return switch (answer.status()) {
                case 200 -> new PageReader(item -> note(item.object(), found)).list(answer.body());
                case 404 ->
                    throw new Requests.Failure("it does not serve Report and ClusterReport of " + GROUP
                            + "/v1alpha1; install their CRDs, or leave out --apply-reports");
                default -> throw new Requests.Failure("listing those of an earlier run: " + refusal(answer.status()));
            };
        } catch (IOException e) {
            throw new Requests.Failure("the list of those of an earlier run cannot be read whole");
        } finally {
            requests.done(answer);
        }
    }

    private void note(@Nullable MappingNode object, Map<String, String> found) {
        if (object == null) {
            return;
        }
        String namespace = object.text("metadata", "namespace").orElse("");
        if (speaksFor(namespace)) {
            found.put(
                    path(namespace) + "/" + object.text("metadata", "name").orElse(""),
                    object.text("metadata", "uid").orElse(""));
        }
    }

    private void apply(Wish wish) throws Requests.Failure {
        int status = status(Api.Call.apply(wish.path() + "?fieldManager=plumbline&force=true", wish.json()));
        if (status == 404) {
            // Files beside the cluster may speak of namespaces that are yet to come.
            warnings.accept("not applied: " + wish + ", because the cluster has no such namespace");
        } else if (status >= 300) {
            failures.add(wish + ": " + refusal(status));
        }
    }

    /** @param uid so that an object that somebody has made anew meanwhile stays */
    private void remove(String path, String uid) throws Requests.Failure {
        String options =
                "{\"kind\":\"DeleteOptions\",\"apiVersion\":\"v1\",\"preconditions\":{\"uid\":\"" + uid + "\"}}";
        int status = status(Api.Call.delete(path, options));
        if (status >= 300 && status != 404 && status != 409) {
            failures.add("removing " + path.substring(BASE.length() + 1) + ": " + refusal(status));
        }
    }

    private int status(Api.Call call) throws Requests.Failure {
        Api.Answer answer = requests.send(call);
        requests.done(answer);
        return answer.status();
    }

    private static String refusal(int status) {
        return switch (status) {
            case 401 -> "the server does not accept the credentials (401)";
            case 403 -> "it is forbidden (403); plumbline rbac --apply-reports prints the rights";
            case 422 -> "the server says that it is not valid (422); are the CRDs of another version?";
            default -> "the server answers " + status;
        };
    }
}
