// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Role.PolicyRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways to what an identity may not read itself: each right is as good as the right to read.
 *
 * <p>Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Privilege escalation risks".
 */
public enum Way {
    /** A pod mounts any Secret of its namespace. Whoever may change a workload changes what its pods mount. */
    CREATE_PODS("by creating pods", makingPods()),

    /**
     * Into a pod that has the value. Since Kubernetes 1.30 {@code kubectl exec} speaks WebSocket, which asks for get, so both
     * verbs open the door.
     */
    ENTER_PODS(
            "by entering pods",
            List.of(
                    Request.any("create", "", "pods/exec"),
                    Request.any("get", "", "pods/exec"),
                    Request.any("create", "", "pods/attach"),
                    Request.any("get", "", "pods/attach"),
                    Request.any("patch", "", "pods/ephemeralcontainers"),
                    Request.any("update", "", "pods/ephemeralcontainers"))),

    /** The kubelet's API runs commands in every pod of a node, past admission and audit. */
    NODES(
            "through the kubelets",
            List.of(Request.any("get", "", "nodes/proxy"), Request.any("create", "", "nodes/proxy"))),

    /** Rights of any account of the scope. */
    MINT_TOKENS("by minting tokens", List.of(Request.any("create", "", "serviceaccounts/token"))),

    /** Rights of anybody, or of any account of the scope. */
    IMPERSONATE(
            "by impersonation",
            List.of(
                    Request.any("impersonate", "", "users"),
                    Request.any("impersonate", "", "groups"),
                    Request.any("impersonate", "", "serviceaccounts"))),

    /** Rights that it writes into a role, or takes by binding one. */
    ESCALATE(
            "by giving itself the right",
            List.of(
                    Request.any("escalate", RbacGroup.NAME, "clusterroles"),
                    Request.any("escalate", RbacGroup.NAME, "roles"),
                    Request.any("bind", RbacGroup.NAME, "clusterroles"),
                    Request.any("bind", RbacGroup.NAME, "roles")));

    private final String words;
    private final List<Request> requests;

    Way(String words, List<Request> requests) {
        this.words = words;
        this.requests = requests;
    }

    /** Half a clause: {@code by creating pods}. */
    public String words() {
        return words;
    }

    /** Each of these opens the way alone. */
    public List<Request> requests() {
        return requests;
    }

    /**
     * Whether these rules open the way to all objects of their scope.
     *
     * @param clusterWide false when a RoleBinding gives them, which gives nothing on objects without a namespace
     */
    boolean isOpenTo(List<PolicyRule> rules, boolean clusterWide) {
        return requests.stream()
                .filter(request -> clusterWide || request.isNamespaced())
                .anyMatch(request -> rules.stream().anyMatch(request::allowedBy));
    }

    private static List<Request> makingPods() {
        List<Request> requests = new ArrayList<>();
        requests.add(Request.any("create", "", "pods"));
        for (String verb : List.of("create", "update", "patch")) {
            requests.add(Request.any(verb, "", "replicationcontrollers"));
            for (String resource : List.of("deployments", "statefulsets", "daemonsets", "replicasets")) {
                requests.add(Request.any(verb, "apps", resource));
            }
            requests.add(Request.any(verb, "batch", "cronjobs"));
        }
        // A Job's template cannot be changed once it is there.
        requests.add(Request.any("create", "batch", "jobs"));
        return List.copyOf(requests);
    }
}
