// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helperfilesunusable;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.install.CommandLine;
import dev.plumbline.spire.install.PodFiles;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flags a `cert_dir` that lies in no volume or in one mounted read-only, a volume that no other container of the pod mounts, a reader under another user ID than the helper's while the files are 0600, or an argument or variable that names a file in that folder which the helper does not write. */
public final class HelperFilesUnusable implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-files-unusable", "Files of SPIFFE helper that nobody can use", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-206", "SPIRE-212");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    private static final Pattern PATH = Pattern.compile("(?:^|=)(/[\\w./-]{1,300})$");

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (helper.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        Value<String> folder = helper.text("cert_dir");
        if (folder.isAbsent() || Unread.tell(folder, "where it writes", verdicts)) {
            return;
        }
        Location at = folder.location().orElse(helper.at());
        Behind behind =
                helper.as().files().orElseThrow().behind(folder.asKnown().orElse("/"));
        if (behind instanceof Behind.Image) {
            if (helper.settings().has("cmd")) {
                return;
            }
            verdicts.fail(at, "cert_dir lies in no volume, so no other container sees the files");
        } else if (behind instanceof Behind.InVolume inside) {
            inVolume(helper, inside, at, verdicts);
        }
    }

    private static void inVolume(SpiffeHelper helper, Behind.InVolume inside, Location at, Verdicts verdicts) {
        if (inside.mount().readOnly()) {
            verdicts.fail(at, "cert_dir is mounted read-only, so nothing is written");
            return;
        }
        PodSpec pod = helper.as().workload().orElseThrow().pod();
        Container own = helper.as().container().orElseThrow();
        List<Container> readers = pod.allContainers().stream()
                .filter(container -> !container.name().equals(own.name()))
                .filter(container -> container.mounts().stream()
                        .anyMatch(mount -> mount.volume().equals(inside.volume().name())))
                .filter(container -> !isHelper(container))
                .toList();
        boolean shared = inside.volume().source() instanceof VolumeSource.EmptyDir;
        if (readers.isEmpty() && shared && !helper.settings().has("cmd")) {
            verdicts.fail(
                    at,
                    "no other container mounts volume %s"
                            .formatted(inside.volume().name()));
        }
        for (Container reader : readers) {
            users(helper, pod, own, reader, at, verdicts);
            names(helper, inside, reader, verdicts);
        }
    }

    private static boolean isHelper(Container container) {
        return CommandLine.of(container).stream()
                        .anyMatch(line -> line.program().equals("spiffe-helper"))
                || container.image().isKnown(image -> image.contains("spiffe-helper"));
    }

    private static void users(
            SpiffeHelper helper, PodSpec pod, Container own, Container reader, Location at, Verdicts verdicts) {
        Optional<Long> writes = user(pod, own);
        Optional<Long> reads = user(pod, reader);
        boolean differ =
                writes.isPresent() && reads.isPresent() && !reads.get().equals(writes.get()) && reads.get() != 0;
        boolean closed = !helper.text("svid_key_file_name").isAbsent() && isClosed(helper, "key_file_mode")
                || !helper.jwts().isEmpty() && isClosed(helper, "jwt_svid_file_mode");
        if (differ && closed) {
            verdicts.fail(
                    at,
                    "container %s runs as user %d and may not read what user %d writes with mode 0600"
                            .formatted(reader.name(), reads.get(), writes.get()));
        }
    }

    private static boolean isClosed(SpiffeHelper helper, String key) {
        Value<Integer> mode = helper.settings().number(key);
        return mode.isAbsent() || mode.isKnown(bits -> (bits & 044) == 0);
    }

    private static Optional<Long> user(PodSpec pod, Container container) {
        Value<Long> own = container.placement().security().runAsUser();
        return own.isAbsent() ? pod.security().runAsUser().asKnown() : own.asKnown();
    }

    private static void names(SpiffeHelper helper, Behind.InVolume inside, Container reader, Verdicts verdicts) {
        Set<String> written = written(helper, inside.inside());
        if (written.isEmpty()) {
            return;
        }
        List<Located<String>> words = new ArrayList<>(reader.args());
        words.addAll(reader.command());
        reader.env()
                .forEach(variable -> variable.value()
                        .asKnown()
                        .ifPresent(text -> words.add(
                                new Located<>(text, variable.value().location().orElse(variable.at())))));
        for (Located<String> word : words) {
            Matcher path = PATH.matcher(word.value());
            if (path.find() && isMissing(path.group(1), inside, reader, helper, written)) {
                verdicts.fail(
                        word.at(),
                        "container %s looks for %s, and the helper writes %s"
                                .formatted(reader.name(), path.group(1), String.join(", ", written)));
            }
        }
    }

    private static boolean isMissing(
            String path, Behind.InVolume inside, Container reader, SpiffeHelper helper, Set<String> written) {
        PodFiles files = new PodFiles(
                helper.id().namespace(), helper.as().workload().orElseThrow().pod(), reader);
        return files.behind(path) instanceof Behind.InVolume found
                && found.volume().name().equals(inside.volume().name())
                && found.inside().matches(".*\\.(?:pem|crt|key|cert|token|jwt)")
                && !written.contains(found.inside());
    }

    /** Paths in the volume; empty when one of them is not known. */
    private static Set<String> written(SpiffeHelper helper, String folder) {
        Set<String> names = new LinkedHashSet<>();
        List<Value<String>> files = new ArrayList<>();
        List.of("svid_file_name", "svid_key_file_name", "svid_bundle_file_name", "jwt_bundle_file_name")
                .forEach(key -> files.add(helper.text(key)));
        helper.jwts().forEach(jwt -> files.add(jwt.file()));
        for (Value<String> file : files) {
            if (file.isUnknown()) {
                return Set.of();
            }
            file.asKnown().ifPresent(name -> names.add(folder.isEmpty() ? name : folder + "/" + name));
        }
        return names;
    }
}
