// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.time.LocalDate;
import java.util.Optional;

/** Looks closer at text that has a type's shape; empty when it is no such token after all. Never throws on hostile text. */
@FunctionalInterface
interface Check {
    Optional<Proof> check(String token, LocalDate asOf);
}
