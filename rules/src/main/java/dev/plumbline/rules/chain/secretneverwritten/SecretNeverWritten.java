// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.secretneverwritten;

import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Hop;
import dev.plumbline.chain.HopName;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.setup.VaultSetup;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags a path that a workload may read and that nothing writes, where other secrets of the mount are written by script. */
public final class SecretNeverWritten implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "secret-never-written",
                    "Secret that a workload reads and nothing writes",
                    Family.CHAIN,
                    Severity.MEDIUM)
            .covering("VAULT-416");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        List<Edge> ways =
                facts.chain().standing(workload.id()).map(standing -> standing.edges()).orElse(List.of()).stream()
                        .filter(edge -> edge.hop(HopName.PATH)
                                .filter(hop -> hop.is(Hop.Verdict.OK))
                                .isPresent())
                        .toList();
        List<VaultSetup.Written> written = facts.vault().setup().secrets();
        boolean allKnown = written.stream().allMatch(VaultSetup.Written::known);
        if (ways.isEmpty() || written.isEmpty() || !allKnown) {
            verdicts.notApplicable();
            return;
        }
        Set<String> paths = written.stream().map(each -> plain(each.path())).collect(Collectors.toSet());
        for (Edge way : ways) {
            for (Request request : way.client().orElseThrow().requests()) {
                Optional<String> path = request.path().asKnown().map(SecretNeverWritten::plain);
                path.filter(each -> !paths.contains(each) && isMountWritten(each, paths))
                        .ifPresent(each -> verdicts.fail(Defect.at(
                                        request.at(),
                                        "it reads %s, and the scripts that write its mount write only %s"
                                                .formatted(each, nearest(paths)))
                                .hop(HopName.PATH.words())
                                .confidence(Confidence.HEURISTIC, "a person may have written it by hand")));
            }
        }
    }

    /** As people say it, without what KV version 2 puts between mount and path. */
    private static String plain(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && path.startsWith("data/", slash + 1)
                ? path.substring(0, slash + 1) + path.substring(slash + 1 + "data/".length())
                : path;
    }

    private static boolean isMountWritten(String path, Set<String> written) {
        String mount = path.substring(0, path.indexOf('/') + 1);
        return !mount.isEmpty() && written.stream().anyMatch(each -> each.startsWith(mount));
    }

    private static String nearest(Set<String> paths) {
        String first = paths.stream().sorted().limit(2).collect(Collectors.joining(", "));
        return paths.size() > 2 ? first + " and " + (paths.size() - 2) + " more" : first;
    }
}
