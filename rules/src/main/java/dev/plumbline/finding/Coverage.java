// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was looked at and what could not be.
 *
 * @param looked objects read, by kind and namespace, ordered
 * @param gaps what was not looked at, and why
 * @param passedOver what was counted and not read because nobody asked for it, ordered
 * @param reach how far the scan went, so that a later one can tell "gone" from "not looked at"
 */
public record Coverage(
        int files, int objects, List<Looked> looked, List<Gap> gaps, List<PassedOver> passedOver, Reach reach) {
    /** Objects of one kind in one namespace; {@code known} is false for kinds that have no record and no schema here. */
    public record Looked(String group, String kind, String namespace, int count, boolean known) {}

    /**
     * Something that was not looked at.
     *
     * @param what the file, document, kind or namespace
     * @param message what happened and what it would take, one sentence without final period
     * @param asked true when it had been asked for, so that the scan is incomplete; false for what was left out on request
     * @param extent for objects of a cluster, which; for files {@code what} or the place names the file
     */
    public record Gap(
            UnknownReason reason,
            String what,
            String message,
            Optional<Location> at,
            boolean asked,
            Optional<Extent> extent) {
        public Gap(UnknownReason reason, String what, String message, Optional<Location> at, boolean asked) {
            this(reason, what, message, at, asked, Optional.empty());
        }

        /** The same about objects of a kind in a namespace, each empty for all. */
        public Gap over(String kind, String namespace) {
            return new Gap(reason, what, message, at, asked, Optional.of(new Extent(kind, namespace)));
        }

        private Gap placed(UnaryOperator<Location> places) {
            return new Gap(reason, what, message, at.map(places), asked, extent);
        }

        /** False for what was read, with a doubt. */
        public boolean missing() {
            return asked || reason == UnknownReason.LEFT_OUT;
        }
    }

    /** Objects of a kind in a namespace; an empty kind or namespace stands for all. */
    public record Extent(String kind, String namespace) {}

    /**
     * How far a scan went.
     *
     * @param files paths of the files that were read, ordered
     * @param namespaces names and globs of a cluster's namespaces that were asked for; empty for all
     * @param excludedNamespaces those that were left out
     */
    public record Reach(List<String> files, List<String> namespaces, List<String> excludedNamespaces) {
        public static final Reach NOT_TOLD = new Reach(List.of(), List.of(), List.of());

        public Reach {
            files = List.copyOf(files);
            namespaces = List.copyOf(namespaces);
            excludedNamespaces = List.copyOf(excludedNamespaces);
        }
    }

    /**
     * Files or objects that were counted only.
     *
     * @param why half a sentence: {@code no manifest}, {@code ignored by .plumblineignore}, {@code link out of the tree}
     * @param by the file that said so, empty when none did
     */
    public record PassedOver(String why, String by, int count) {}

    public Coverage(int files, int objects, List<Looked> looked, List<Gap> gaps, List<PassedOver> passedOver) {
        this(files, objects, looked, gaps, passedOver, Reach.NOT_TOLD);
    }

    public Coverage {
        looked = List.copyOf(looked);
        gaps = List.copyOf(gaps);
        passedOver = List.copyOf(passedOver);
    }

    /** The same with its gaps elsewhere. */
    public Coverage placed(UnaryOperator<Location> places) {
        return new Coverage(
                files,
                objects,
                looked,
                gaps.stream().map(gap -> gap.placed(places)).toList(),
                passedOver,
                reach);
    }

    /** True when everything that was asked for was looked at, and there was something. */
    public boolean complete() {
        return objects > 0 && gaps.stream().noneMatch(Gap::asked);
    }

    /** True when there was nothing to look at; not when it could not be looked at. */
    public boolean nothingThere() {
        return objects == 0 && gaps.stream().noneMatch(Gap::asked);
    }
}
