// SPDX-License-Identifier: Apache-2.0
/** Who takes a credential from where it lies: the workloads that read the ConfigMap or Secret, or hold it themselves. */
@NullMarked
package dev.plumbline.credential.usage;

import org.jspecify.annotations.NullMarked;
