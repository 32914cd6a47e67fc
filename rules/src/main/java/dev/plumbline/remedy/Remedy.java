// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy;

import dev.plumbline.chain.Rung;
import dev.plumbline.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The next step of one workload, ready to review.
 *
 * @param stands where it stands now; empty for a workload without secrets
 * @param reaches the rung that the steps lead to
 * @param way how it gets its secrets then, half a sentence; empty where the way stays
 * @param steps in the order of work; none when there is nothing to write
 * @param blanks the words that stand for what is not known, and what belongs there
 * @param remains what is still to do afterwards or could not be decided, sentences
 */
public record Remedy(
        ObjectId workload,
        Optional<Rung> stands,
        int reaches,
        String way,
        List<Step> steps,
        Map<String, String> blanks,
        List<String> remains) {
    public Remedy {
        steps = List.copyOf(steps);
        blanks = new LinkedHashMap<>(blanks);
        remains = List.copyOf(remains);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
