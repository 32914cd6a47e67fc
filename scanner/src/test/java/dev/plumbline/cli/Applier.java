// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Does with the files of {@code harden --output} what a person would: applies, patches, runs, deletes; to a copy of the estate. */
final class Applier {
    private static final Pattern DELETE =
            Pattern.compile("kubectl delete ([a-z]+)(?:\\.([a-z0-9.-]+))? (\\S+)(?: -n (\\S+))?");
    private static final Pattern TARGET = Pattern.compile(
            "kubectl patch ([a-z]+)(?:\\.([a-z0-9.-]+))? (\\S+)(?: -n (\\S+))? --type=json --patch-file (\\S+)");
    private static final Pattern WRITES =
            Pattern.compile("(?:vault|bao) (?:write|policy write|auth enable|kv put) (\\S+)");

    private final Map<String, Object> objects = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private Applier() {}

    /** Reads an estate from a folder. */
    static Applier of(Path estate) {
        Applier applier = new Applier();
        for (Path file : files(estate)) {
            String text = read(file);
            if (file.toString().endsWith(".yaml")) {
                documents(text).forEach(applier::put);
            } else {
                applier.texts.put(file.getFileName().toString(), text);
            }
        }
        return applier;
    }

    /** Applies what was written, in the order of work. */
    Applier apply(Path written) {
        for (Path file : files(written)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".sh")) {
                run(name, read(file));
            } else if (name.matches("[0-9]{2}-.*\\.yaml") && !name.endsWith(".patch.yaml")) {
                documents(read(file)).forEach(this::put);
            }
        }
        for (String line : read(written.resolve("00-order-of-work.txt")).split("\n", -1)) {
            Matcher patch = TARGET.matcher(line.strip());
            if (patch.matches()) {
                patch(
                        find(patch),
                        documents(read(written.resolve(patch.group(5)))).get(0));
            }
            Matcher delete = DELETE.matcher(line.strip());
            if (delete.matches()) {
                objects.remove(find(delete));
            }
        }
        return this;
    }

    /** Fills in a word that was left open. */
    Applier fill(String word, String text) {
        objects.replaceAll(
                (id, object) -> documents(dump(object).replace(word, text)).get(0));
        texts.replaceAll((name, script) -> script.replace(word, text));
        return this;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (Map.Entry<String, Object> object : objects.entrySet()) {
            Files.writeString(folder.resolve("object-" + number++ + ".yaml"), dump(object.getValue()));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
    }

    private String find(Matcher words) {
        String kind = words.group(1);
        String group = words.group(2) == null ? "" : words.group(2);
        String namespace = words.group(4) == null ? "" : words.group(4);
        return objects.keySet().stream()
                .filter(id -> {
                    String[] parts = id.split("\\|", -1);
                    boolean builtIn =
                            group.isEmpty() && List.of("", "apps", "batch").contains(parts[0]);
                    return (parts[0].equals(group) || builtIn)
                            && parts[1].toLowerCase(Locale.ROOT).equals(kind)
                            && parts[2].equals(namespace)
                            && parts[3].equals(words.group(3));
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such object: " + words.group()));
    }

    private void put(Object object) {
        Map<?, ?> map = (Map<?, ?>) object;
        Map<?, ?> metadata = (Map<?, ?>) map.get("metadata");
        String version = String.valueOf(map.get("apiVersion"));
        String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        Object namespace = metadata.get("namespace");
        objects.put(
                group + "|" + map.get("kind") + "|" + (namespace == null ? "" : namespace) + "|" + metadata.get("name"),
                object);
    }

    /** A later command about the same path replaces the earlier one, as it does in Vault. */
    private void run(String name, String script) {
        Matcher writes = WRITES.matcher(script);
        while (writes.find()) {
            String path = writes.group(1);
            if (!path.startsWith("-")) {
                texts.replaceAll((file, text) -> without(text, path));
            }
        }
        texts.put("applied-" + texts.size() + "-" + name, script);
    }

    private static String without(String script, String path) {
        List<String> kept = new ArrayList<>();
        String end = "";
        boolean inside = false;
        for (String line : script.split("\n", -1)) {
            Matcher writes = WRITES.matcher(line);
            if (!inside && writes.find() && writes.group(1).equals(path)) {
                inside = true;
                Matcher document = Pattern.compile("<<-?'?([A-Z]+)'?").matcher(line);
                end = document.find() ? document.group(1) : "";
            }
            if (!inside) {
                kept.add(line);
            } else if (end.isEmpty() ? !line.endsWith("\\") : line.equals(end)) {
                inside = false;
            }
        }
        return String.join("\n", kept);
    }

    private void patch(String id, Object operations) {
        Object object = objects.get(id);
        for (Object each : (List<?>) operations) {
            Map<?, ?> operation = (Map<?, ?>) each;
            operate(
                    object,
                    String.valueOf(operation.get("op")),
                    String.valueOf(operation.get("path")),
                    operation.get("value"));
        }
    }

    @SuppressWarnings("unchecked")
    private static void operate(Object root, String op, String path, Object value) {
        String[] steps = path.substring(1).split("/", -1);
        Object at = root;
        for (int step = 0; step < steps.length - 1; step++) {
            at = child(at, unescaped(steps[step]), path);
        }
        String last = unescaped(steps[steps.length - 1]);
        if (op.equals("test")) {
            if (!String.valueOf(child(at, last, path)).equals(String.valueOf(value))) {
                throw new AssertionError("test fails at " + path);
            }
        } else if (at instanceof List<?> list) {
            List<Object> items = (List<Object>) list;
            switch (op) {
                case "remove" -> items.remove(Integer.parseInt(last));
                case "replace" -> items.set(Integer.parseInt(last), value);
                default -> items.add(last.equals("-") ? items.size() : Integer.parseInt(last), value);
            }
        } else {
            Map<Object, Object> map = (Map<Object, Object>) at;
            if (!op.equals("add") && !map.containsKey(last)) {
                throw new AssertionError("nothing to " + op + " at " + path);
            }
            if (op.equals("remove")) {
                map.remove(last);
            } else {
                map.put(last, value);
            }
        }
    }

    private static Object child(Object at, String step, String path) {
        Object child = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) at).get(step);
        if (child == null) {
            throw new AssertionError("nothing at " + step + " of " + path);
        }
        return child;
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    static List<Object> documents(String text) {
        List<Object> all = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(each -> {
            if (each != null) {
                all.add(each);
            }
        });
        return all;
    }

    private static String dump(Object object) {
        return new Dump(DumpSettings.builder().build()).dumpToString(object);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
