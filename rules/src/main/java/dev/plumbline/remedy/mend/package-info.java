// SPDX-License-Identifier: Apache-2.0
/** What ends each cap and each broken hop of a way that leads to Vault already. */
@NullMarked
package dev.plumbline.remedy.mend;

import org.jspecify.annotations.NullMarked;
