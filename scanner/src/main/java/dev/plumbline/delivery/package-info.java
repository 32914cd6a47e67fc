// SPDX-License-Identifier: Apache-2.0
/**
 * Sends reports to servers over HTTP: webhooks, object stores with an address that was signed beforehand, Pushgateways.
 *
 * <p>Such addresses are secrets themselves. What is said of one is its scheme, host and port only, and redirects are not followed:
 * they would take the report, and the headers with it, to somebody who was not named.
 */
@NullMarked
package dev.plumbline.delivery;

import org.jspecify.annotations.NullMarked;
