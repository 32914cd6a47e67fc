// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import dev.plumbline.delivery.Address;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.triage.Fields;
import dev.plumbline.triage.Suppression;
import dev.plumbline.triage.SuppressionReader;
import dev.plumbline.triage.Tuning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a configuration file; all of it is right, or none of it is obeyed. */
public final class ConfigurationReader implements DocumentSink {
    private static final Pattern LATER = Pattern.compile("plumbline\\.dev/config/v(\\d{1,9})");

    private final Origin origin;
    private final Path folder;
    private final Collection<String> rules;
    private final Collection<String> formats;
    private final List<String> errors = new ArrayList<>();
    private final List<Configuration> read = new ArrayList<>();

    private ConfigurationReader(Origin origin, Path folder, Collection<String> rules, Collection<String> formats) {
        this.origin = origin;
        this.folder = folder;
        this.rules = rules;
        this.formats = formats;
    }

    /**
     * What the bytes of a file say.
     *
     * @param file as messages name it, seen from the working directory
     * @param rules ids of all rules there are
     * @param formats names of all report formats there are
     * @throws ConfigurationException when something is wrong with it
     */
    public static Configuration read(String file, byte[] bytes, Collection<String> rules, Collection<String> formats) {
        Path parent = Path.of(file).getParent();
        ConfigurationReader reader =
                new ConfigurationReader(Origin.file(file), parent == null ? Path.of("") : parent, rules, formats);
        ManifestReader.read(reader.origin, bytes, reader);
        if (reader.read.size() > 1) {
            reader.errors.add(file + ": one document is needed, not " + reader.read.size());
        }
        if (!reader.errors.isEmpty()) {
            throw new ConfigurationException(reader.errors);
        }
        return reader.read.isEmpty() ? reader.empty() : reader.read.get(0);
    }

    @Override
    public void problem(Problem problem) {
        errors.add(origin.path() + problem.at().map(at -> ":" + at).orElse("") + ": " + problem.message());
    }

    @Override
    public void document(Document document) {
        if (document.root().asScalar().filter(ScalarNode::isNull).isPresent()) {
            return;
        }
        if (document.root().asMapping().isEmpty()) {
            errors.add(origin.path() + ":" + document.root().span().start() + ": a mapping is needed here");
            return;
        }
        Fields whole = new Fields(origin, document.root().asMapping().get(), errors);
        if (isLater(whole)) {
            return;
        }
        Map<Setting, Said> settings = new EnumMap<>(Setting.class);
        Optional<Fields> scan = whole.inner("scan");
        List<String> paths = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        scan.ifPresent(fields -> {
            fields.texts("paths").forEach(path -> paths.add(path.equals("-") ? path : path(path)));
            excluded.addAll(fields.texts("exclude"));
            section("scan", fields, settings);
        });
        for (String section : List.of("cluster", "rules", "gate", "output")) {
            whole.inner(section).ifPresent(fields -> section(section, fields, settings));
        }
        Tuning tuning = Tuning.of(whole.items("tuning"), rules);
        List<Said> files = whole.texts("suppression-files").stream()
                .map(file -> new Said(List.of(path(file)), whole.placeOf("suppression-files")))
                .toList();
        List<Suppression> suppressions = SuppressionReader.entries(origin, whole.items("suppressions"), rules);
        List<List<String>> images = ImageRows.of(whole.items("images"));
        whole.nothingElse();
        read.add(new Configuration(origin.path(), settings, paths, excluded, tuning, files, suppressions, images));
    }

    /** Asked first, because everything else in a file of a later version may be what it should be there. */
    private boolean isLater(Fields whole) {
        String schema = whole.text("schema").orElse(Configuration.SCHEMA);
        if (schema.equals(Configuration.SCHEMA)) {
            return false;
        }
        Matcher later = LATER.matcher(schema);
        whole.errorAt(
                "schema",
                later.matches() && !later.group(1).equals("0")
                        ? "this configuration is written for a newer Plumbline (version " + later.group(1)
                                + " of the file); this one reads version 1: use a newer Plumbline, or "
                                + Configuration.SCHEMA
                        : "schema is not " + Configuration.SCHEMA);
        return later.matches();
    }

    private void section(String section, Fields fields, Map<Setting, Said> settings) {
        for (Setting setting : Setting.values()) {
            if (setting.section().equals(section)) {
                List<String> values = values(setting, fields);
                if (!values.isEmpty()) {
                    settings.put(setting, new Said(values, fields.placeOf(setting.key())));
                }
            }
        }
        fields.nothingElse();
    }

    private List<String> values(Setting setting, Fields fields) {
        String key = setting.key();
        return switch (setting.kind()) {
            case FLAG -> fields.flag(key).map(String::valueOf).stream().toList();
            case PATH -> fields.text(key).map(this::path).stream().toList();
            case FORMAT -> fields.among(key, "format", formats).stream().toList();
            case RULES -> fields.allAmong(key, "rule", rules);
            case TEXT ->
                setting.words().isEmpty()
                        ? fields.text(key).stream().toList()
                        : fields.among(key, "word for " + key, setting.words()).stream()
                                .toList();
            case TEXTS ->
                setting.words().isEmpty()
                        ? fields.texts(key)
                        : fields.allAmong(key, "word for " + key, setting.words());
            case REPORTS ->
                fields.inner(key)
                        .map(inner -> byFormat(inner, (format, file) -> path(file)))
                        .orElse(List.of());
            case DELIVERIES -> deliveries(key, fields);
        };
    }

    private List<String> byFormat(Fields fields, BinaryOperator<String> place) {
        List<String> reports = new ArrayList<>();
        for (String format : formats) {
            fields.text(format).ifPresent(said -> reports.add(format + "=" + place.apply(format, said)));
        }
        fields.nothingElse();
        return reports;
    }

    private List<String> deliveries(String key, Fields fields) {
        Optional<Fields> inner = fields.inner(key);
        if (inner.isEmpty()) {
            return List.of();
        }
        return byFormat(inner.get(), (format, address) -> {
            if (Address.carriesSecrets(address)) {
                inner.get()
                        .errorAt(
                                format,
                                "an address with a user or a query is a secret: put it into a file, and write @FILE");
            }
            return Address.isFile(address) ? "@" + path(address.substring(1)) : address;
        });
    }

    /** A path of the file, which stands in the file as seen from its folder. */
    private String path(String written) {
        Path path = folder.resolve(written).normalize();
        String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return text.isEmpty() ? "." : text;
    }

    private Configuration empty() {
        return new Configuration(
                origin.path(), Map.of(), List.of(), List.of(), Tuning.NONE, List.of(), List.of(), List.of());
    }
}
