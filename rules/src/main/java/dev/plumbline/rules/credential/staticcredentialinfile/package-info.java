// SPDX-License-Identifier: Apache-2.0
/** Static credential in a script, policy or Terraform file. */
@NullMarked
package dev.plumbline.rules.credential.staticcredentialinfile;

import org.jspecify.annotations.NullMarked;
