// SPDX-License-Identifier: Apache-2.0
/**
 * Kubernetes as typed records: what knows where a pod spec sits in each kind, and what an absent field defaults to.
 *
 * <p>Records hold text and places, never nodes, so that an estate's memory grows with the number of its objects. Payload
 * (what ConfigMaps and Secrets hold) is examined while it streams and is not here; what wiring needs of it is kept as
 * {@link dev.plumbline.model.KeptText}. Credentials inside kept text are masked before it gets here.
 */
@NullMarked
package dev.plumbline.model;

import org.jspecify.annotations.NullMarked;
