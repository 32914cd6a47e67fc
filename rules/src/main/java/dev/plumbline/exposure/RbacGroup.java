// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

/** The API group of roles and bindings. */
final class RbacGroup {
    static final String NAME = "rbac.authorization.k8s.io";

    private RbacGroup() {}
}
