// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.chain.Standing;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.intake.Estate;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.EstateFacts;
import dev.plumbline.rule.Facts;
import java.util.List;

/**
 * One workload in its estate, for commands that ask about no other; no rule runs, and no other estate is looked at.
 *
 * @param doors all of the estate
 */
public record OneWorkload(Facts facts, Standing standing, WorkloadReport report, List<DoorReport> doors) {
    public OneWorkload {
        doors = List.copyOf(doors);
    }

    /** @param workload one of the estate that runs or is meant to; not an old revision */
    public static OneWorkload of(Estate estate, ObjectId workload, ScanOptions options) {
        Facts facts = new EstateFacts(estate.inventory(), estate.credentials(), options.images(), options.former());
        Standing standing = facts.chain().standing(workload).orElseThrow();
        return new OneWorkload(
                facts,
                standing,
                WorkloadReports.report(estate.name(), standing, facts).placed(options.places()),
                WorkloadReports.doors(estate.name(), facts).stream()
                        .map(door -> door.placed(options.places()))
                        .toList());
    }
}
