// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.ClusterRequest;
import dev.plumbline.cluster.RbacManifests;
import dev.plumbline.triage.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the rights that a scan of a cluster needs; asks no cluster. */
@Command(
        name = "rbac",
        description = "Print the least rights that scan --cluster needs, as manifests.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class RbacCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    private final Console console;

    @Option(
            names = "--namespace",
            paramLabel = "NS",
            split = ",",
            description = "A Role in this namespace instead of a ClusterRole; repeatable.")
    private List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--skip-kind",
            paramLabel = "KIND",
            split = ",",
            description = "No right on this kind (secrets, ...); repeatable.")
    private List<String> skippedKinds = new ArrayList<>();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = "--service-account",
            paramLabel = "NS/NAME",
            description = "Who gets the rights. Default: plumbline/plumbline.")
    private String account = "plumbline/plumbline";

    @Option(names = "--metadata-only", description = "As for scan; needs the same rights.")
    private boolean metadataOnly;

    @Option(names = "--apply-reports", description = "As for scan; adds the right to write reports.")
    private boolean applyReports;

    RbacCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String[] names = account.split("/", -1);
        if (names.length != 2 || !isName(names[0]) || !isName(names[1])) {
            throw new UsageException("--service-account takes NAMESPACE/NAME, not " + account);
        }
        for (String namespace : namespaces) {
            if (!isName(namespace)) {
                throw new UsageException("--namespace takes the name of a namespace here, not " + namespace);
            }
        }
        ClusterOptions cluster = new ClusterOptions();
        cluster.namespaces = namespaces;
        cluster.skippedKinds = skippedKinds;
        cluster.metadataOnly = metadataOnly;
        cluster.need(rules.rules());
        ClusterRequest request = cluster.request();
        console.out().print(RbacManifests.of(request, new RbacManifests.Account(names[0], names[1]), applyReports));
        console.out().flush();
        return ExitCode.CLEAN.number();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
