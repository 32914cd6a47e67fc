// SPDX-License-Identifier: Apache-2.0
/** The rule {@code role-type-refuses-workloads}. */
@NullMarked
package dev.plumbline.rules.vault.roletyperefusesworkloads;

import org.jspecify.annotations.NullMarked;
