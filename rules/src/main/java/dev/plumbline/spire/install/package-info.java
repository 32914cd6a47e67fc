// SPDX-License-Identifier: Apache-2.0
/**
 * SPIRE's components as workloads and resources carry them: recognised by image, command and configuration, never by a name or
 * namespace, each with its version and its effective configuration (flags beat the file, the file beats defaults).
 */
@NullMarked
package dev.plumbline.spire.install;

import org.jspecify.annotations.NullMarked;
