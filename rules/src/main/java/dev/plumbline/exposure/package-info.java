// SPDX-License-Identifier: Apache-2.0
/**
 * Who can read or reach what: RBAC evaluated as the API server does it, and the ways around it.
 *
 * <p>Source: Kubernetes documentation, "Using RBAC Authorization" and "Role Based Access Control Good Practices"; the
 * evaluation follows {@code plugin/pkg/auth/authorizer/rbac} and {@code pkg/registry/rbac/validation} of Kubernetes.
 */
@NullMarked
package dev.plumbline.exposure;

import org.jspecify.annotations.NullMarked;
