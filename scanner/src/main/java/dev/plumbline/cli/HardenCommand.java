// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.remedy.Remedies;
import dev.plumbline.remedy.Remedy;
import dev.plumbline.remedy.Way;
import dev.plumbline.remedy.Wish;
import dev.plumbline.report.harden.HardenFiles;
import dev.plumbline.report.harden.HardenText;
import dev.plumbline.report.harden.HardenYaml;
import dev.plumbline.scan.OneWorkload;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.vault.server.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what changes next for one workload, ready to review. */
@Command(
        name = "harden",
        description = {
            "Write the manifests, patches and Vault commands of one workload's next step.",
            "Nothing is changed anywhere: review it, fill in what is marked, apply it yourself."
        },
        sortOptions = false,
        abbreviateSynopsis = true)
final class HardenCommand extends WorkloadCommand {
    /** What standard output holds. */
    enum Format {
        text,
        yaml
    }

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

    HardenCommand(Console console) {
        super(console);
    }

    @Override
    ExitCode tell(OneWorkload workload) {
        Wish wish = new Wish(Optional.ofNullable(way), Optional.ofNullable(product));
        write(Remedies.of(workload.facts(), workload.standing(), wish));
        return ExitCode.CLEAN;
    }

    private void write(Remedy remedy) {
        if (output != null) {
            files(remedy, output);
            return;
        }
        print(format == Format.yaml ? HardenYaml.of(remedy) : HardenText.of(remedy));
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
                print(List.of(folder.resolve(file.getKey()).toString()));
            }
        } catch (IOException e) {
            throw new UsageException(
                    "cannot write to " + folder + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
