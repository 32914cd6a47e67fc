// SPDX-License-Identifier: Apache-2.0
/** What a workload takes today, and each way of bringing it there from Vault instead. */
@NullMarked
package dev.plumbline.remedy.delivery;

import org.jspecify.annotations.NullMarked;
