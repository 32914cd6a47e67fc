// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.chain.Standing;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.intake.Estate;
import dev.plumbline.remedy.Remedies;
import dev.plumbline.remedy.Remedy;
import dev.plumbline.remedy.Way;
import dev.plumbline.remedy.Wish;
import dev.plumbline.report.harden.HardenFiles;
import dev.plumbline.report.harden.HardenText;
import dev.plumbline.report.harden.HardenYaml;
import dev.plumbline.rule.EstateFacts;
import dev.plumbline.scan.Scan;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.vault.server.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what changes next for one workload, ready to review. */
@Command(
        name = "harden",
        description = {
            "Write the manifests, patches and Vault commands of one workload's next step.",
            "Nothing is changed anywhere: review it, fill in what is marked, apply it yourself."
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class HardenCommand implements Callable<Integer> {
    /** What standard output holds. */
    enum Format {
        text,
        yaml
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "[KIND/]NAMESPACE/WORKLOAD", description = "The workload.")
    private String wanted = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            arity = "0..*",
            hideParamSyntax = true,
            description = "Files or folders; - reads standard input. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--way",
            paramLabel = "WAY",
            description =
                    "How the secret is to come: ${COMPLETION-CANDIDATES}. Default: what the estate has, else agent.")
    @Nullable
    Way way;

    @Option(
            names = "--for",
            paramLabel = "PRODUCT",
            description = "vault or openbao. Default: the one that the estate runs, else Vault.")
    @Nullable
    Product product;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or yaml: objects that can be applied, the rest as comments. Default: text.")
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "DIR", description = "Write files into this folder instead.")
    @Nullable
    Path output;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    HardenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        input.paths = config.pathsOr(paths);
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf =
                Optional.ofNullable(input.asOf).orElse(Clock.of(console).today());
        Inputs.Read read = new Inputs(console, config, input, cluster, asOf, key)
                .read(new Progress(console.err(), console.errIsTerminal()));
        ScanResult result = Scan.judge(
                read.estates(),
                config.scanOptions(List.of(), false).placedBy(read.places()),
                read.coverage(),
                List.of());
        WorkloadReport chosen = WorkloadChoice.one(wanted, result.workloads());
        write(remedy(read.estates(), chosen));
        return read.coverage().complete() ? ExitCode.CLEAN.number() : ExitCode.INCOMPLETE.number();
    }

    private Remedy remedy(List<Estate> estates, WorkloadReport chosen) {
        Estate estate = estates.stream()
                .filter(each -> each.name().equals(chosen.estate()))
                .findFirst()
                .orElseThrow();
        EstateFacts facts = new EstateFacts(
                estate.inventory(),
                estate.credentials(),
                config.scanOptions(List.of(), false).images());
        Standing standing = facts.chain().standing(chosen.id()).orElseThrow();
        return Remedies.of(facts, standing, new Wish(Optional.ofNullable(way), Optional.ofNullable(product)));
    }

    private void write(Remedy remedy) {
        if (output != null) {
            files(remedy, output);
            return;
        }
        List<String> lines = format == Format.yaml ? HardenYaml.of(remedy) : HardenText.of(remedy);
        lines.forEach(line -> console.out().print(line + "\n"));
        console.out().flush();
    }

    /** Overwrites nothing: somebody may have filled in what an earlier run left open. */
    private void files(Remedy remedy, Path folder) {
        Map<String, String> files = HardenFiles.of(remedy);
        try {
            Files.createDirectories(folder);
            for (String name : files.keySet()) {
                if (Files.exists(folder.resolve(name))) {
                    throw new UsageException("exists already: " + folder.resolve(name));
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
                console.out().print(folder.resolve(file.getKey()) + "\n");
            }
            console.out().flush();
        } catch (IOException e) {
            throw new UsageException(
                    "cannot write to " + folder + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
