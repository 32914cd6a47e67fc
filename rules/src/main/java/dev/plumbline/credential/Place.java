// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

/** The sort of place that a credential lies in; each has one rule. */
public enum Place {
    CONFIG_MAP,
    /** {@code env} of a container. */
    ENV,
    /** Command, arguments, probes and hooks of a container. */
    COMMAND,
    SECRET,
    ANNOTATION,
    LABEL,
    COMMENT,
    /** Volume fields of a pod spec that carry a credential in clear. */
    VOLUME,
    CUSTOM_RESOURCE,
    /** A Helm values file. */
    VALUES,
    /** A file of its own: a script, a policy, Terraform. */
    FILE
}
