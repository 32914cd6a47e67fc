// SPDX-License-Identifier: Apache-2.0
/**
 * An API server for tests, on loopback, with data of the test's own: discovery in both forms, lists in pages, reviews of rights,
 * and faults on request. It writes down every request that it gets.
 */
package dev.plumbline.apiserver;
