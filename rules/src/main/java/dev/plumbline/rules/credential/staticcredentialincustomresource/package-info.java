// SPDX-License-Identifier: Apache-2.0
/** Static credential in a custom resource. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialincustomresource;

import org.jspecify.annotations.NullMarked;
