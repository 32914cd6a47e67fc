// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

/**
 * What puts an object into its cluster, as far as the object says so: where a change belongs.
 *
 * @param name {@code namespace/name} where both are told; empty for what has no name
 */
public record DeclaredBy(Tool tool, String name) {
    /** What declares objects. */
    public enum Tool {
        ARGO_CD("argo-cd", "Argo CD application"),
        FLUX_KUSTOMIZATION("flux-kustomization", "Flux Kustomization"),
        FLUX_HELM_RELEASE("flux-helm-release", "Flux HelmRelease"),
        HELM("helm", "Helm release"),
        KUBECTL("kubectl", "kubectl apply");

        private final String word;
        private final String words;

        Tool(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** For machines: {@code argo-cd}. */
        public String word() {
            return word;
        }
    }

    public DeclaredBy {
        requireNonNull(tool, "tool");
        requireNonNull(name, "name");
    }

    /** For people: {@code Helm release shop/db}. */
    public String words() {
        return name.isEmpty() ? tool.words : tool.words + " " + name;
    }
}
