// SPDX-License-Identifier: Apache-2.0
/**
 * A live cluster as a source: lists what is wanted page by page, examines payload while it streams, and knows exactly what it
 * could not see. The only package that knows the Kubernetes client library. A scan writes nothing; only
 * {@link dev.plumbline.cluster.ReportApplier} does, when it is asked for, and only reports.
 *
 * <p>Decisions that look odd at first:
 *
 * <ul>
 *   <li>Lists name no {@code resourceVersion}. With {@code 0} the server ignores {@code limit} and builds the whole list in its
 *       memory; without one, servers since 1.31 answer pages from their cache as well, and exactly.
 *   <li>Rights are asked by one SelfSubjectRulesReview in a namespace that nobody has, because only bindings of the whole cluster
 *       hold there; what it does not tell is asked by SelfSubjectAccessReview, kind by kind. Where neither is answered, trying tells.
 *   <li>A kind that discovery does not list does not exist, which is complete; one that goes away between discovery and list was
 *       not read, which is not.
 *   <li>The kubeconfig is read here, not by the client library, which takes another context for one that is missing, knows no token
 *       file and no impersonation, mixes a plugin's error text into its answer, and sends an http proxy past https servers.
 *   <li>Redirects are not followed, since they would take the credentials along.
 *   <li>Nothing is remembered of names until a page is asked for again: lists are consistent, so nothing can come twice before.
 * </ul>
 */
@NullMarked
package dev.plumbline.cluster;

import org.jspecify.annotations.NullMarked;
