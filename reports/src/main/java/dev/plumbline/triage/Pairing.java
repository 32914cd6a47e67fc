// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds for each finding of a report which one of an earlier report it is. */
final class Pairing {
    private final List<EarlierFinding> before;
    private final List<EarlierFinding> now;
    private final Change[] changes;
    private final boolean[] taken;

    Pairing(List<EarlierFinding> before, List<EarlierFinding> now) {
        this.before = before;
        this.now = now;
        this.changes = new Change[now.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(changes, Change.NEW);
        pair(
                EarlierFinding::fingerprint,
                (one, other) -> one.file().equals(other.file()) && one.estate().equals(other.estate()));
        pair(EarlierFinding::fingerprint, (one, other) -> one.file().equals(other.file()));
        pair(EarlierFinding::fingerprint, (one, other) -> true);
        // Under the user's key an equal value at an equal place is the same credential, whatever its object is called
        // now.
        pair(Pairing::valueAndPlace, (one, other) -> true);
    }

    List<Change> changes() {
        return List.of(changes);
    }

    /** Findings of the earlier report that are not there any more. */
    List<EarlierFinding> gone() {
        List<EarlierFinding> gone = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                gone.add(before.get(i));
            }
        }
        return gone;
    }

    private void pair(Function<EarlierFinding, String> key, BiPredicate<EarlierFinding, EarlierFinding> fits) {
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && !key.apply(before.get(i)).isEmpty()) {
                open.computeIfAbsent(key.apply(before.get(i)), any -> new ArrayList<>(1))
                        .add(i);
            }
        }
        open.values().forEach(candidates -> candidates.sort(Comparator.comparing(before::get)));
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] == Change.NEW) {
                take(i, open.getOrDefault(key.apply(now.get(i)), List.of()), fits);
            }
        }
    }

    private void take(int index, List<Integer> candidates, BiPredicate<EarlierFinding, EarlierFinding> fits) {
        EarlierFinding finding = now.get(index);
        Optional<Integer> match = candidates.stream()
                .filter(candidate -> !taken[candidate] && fits.test(before.get(candidate), finding))
                .findFirst();
        match.ifPresent(candidate -> {
            taken[candidate] = true;
            changes[index] = change(before.get(candidate), finding);
        });
    }

    private static Change change(EarlierFinding was, EarlierFinding is) {
        if (was.suppressed() && !is.suppressed()) {
            // Nobody has accepted it as known; it was hidden, and now it is not.
            return Change.NEW;
        }
        if (!was.file().equals(is.file()) || !was.subject().equals(is.subject())) {
            return Change.MOVED;
        }
        boolean otherValue = was.valueFingerprint().isPresent()
                && is.valueFingerprint().isPresent()
                && !was.valueFingerprint().equals(is.valueFingerprint());
        return otherValue || was.severity() != is.severity() ? Change.CHANGED : Change.UNCHANGED;
    }

    private static String valueAndPlace(EarlierFinding finding) {
        return finding.valueFingerprint()
                .map(value -> String.join("\n", finding.rule(), finding.fieldPath(), value))
                .orElse("");
    }
}
