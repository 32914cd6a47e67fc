// SPDX-License-Identifier: Apache-2.0
/**
 * Several clusters in one report: finished JSON reports are read back and joined. Nothing is judged again, so that each finding
 * keeps the severity, the fingerprint and the suppression that its own report gave it; estates are called after their clusters.
 *
 * <p>Only reports of one version of Plumbline join, because rules and their words change between versions. Equal values of
 * several clusters are joined where the reports carry fingerprints under the user's key; else each cluster's groups stay apart.
 */
@NullMarked
package dev.plumbline.fleet;

import org.jspecify.annotations.NullMarked;
