// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.harden;

import dev.plumbline.model.ObjectId;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Remedy;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.remedy.change.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same as files for a folder, numbered in the order of work, with a Kustomize component that holds the objects and patches for
 * those who deploy with Kustomize.
 */
public final class HardenFiles {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<Object> resources = new ArrayList<>();
    private final List<Object> patches = new ArrayList<>();
    private int number = 1;

    private HardenFiles() {}

    /** File names and texts, in the order of work. */
    public static Map<String, String> of(Remedy remedy) {
        HardenFiles files = new HardenFiles();
        remedy.steps().forEach(files::step);
        files.component();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("00-order-of-work.txt", joined(files.order(remedy)));
        all.putAll(files.files);
        return all;
    }

    private List<String> order(Remedy remedy) {
        List<String> lines = new ArrayList<>();
        lines.add(remedy.workload() + ", " + HardenText.rungs(remedy));
        if (!remedy.blanks().isEmpty()) {
            lines.add("");
            lines.add("Fill in first, in all files:");
            remedy.blanks().forEach((word, what) -> lines.add("  " + word + ": " + what));
        }
        lines.addAll(order);
        remedy.remains().forEach(each -> {
            lines.add("");
            lines.add(each);
        });
        return lines;
    }

    private void step(Step step) {
        order.add("");
        order.add(step.title());
        if (!step.why().isEmpty()) {
            order.add("  " + step.why());
        }
        for (Part part : step.parts()) {
            if (part instanceof Part.Manifest manifest) {
                String name = name(manifest.id(), ".yaml");
                files.put(name, joined(Blocks.manifest(manifest)));
                resources.add(name);
                order.add("  kubectl apply -f " + name);
            } else if (part instanceof Part.Patch patch) {
                String name = name(patch.target(), ".patch.yaml");
                files.put(name, joined(Blocks.patch(patch)));
                patches.add(Tree.of("path", name, "target", target(patch.target())));
                order.add("  " + Blocks.patchCommand(patch, name));
                where(patch.file());
            } else if (part instanceof Part.Commands commands && commands.once()) {
                commands.lines().forEach(line -> order.add("  " + line));
            } else if (part instanceof Part.Commands commands) {
                String name = prefix() + "-vault.sh";
                List<String> script = new ArrayList<>(
                        List.of("#!/bin/sh", "# Run by an administrator who has logged in before.", "set -eu", ""));
                script.addAll(commands.lines());
                files.put(name, joined(script));
                order.add("  sh " + name);
            } else if (part instanceof Part.Removal removal) {
                order.add("  " + Blocks.removalCommand(removal));
                where(removal.file());
            } else if (part instanceof Part.Words words) {
                order.add("  " + words.text());
            }
        }
    }

    private void where(String file) {
        if (!file.isEmpty()) {
            order.add("    " + Blocks.where(file));
        }
    }

    private String prefix() {
        return String.format(Locale.ROOT, "%02d", number++);
    }

    private String name(ObjectId id, String ending) {
        String plain = (id.kind() + "-" + id.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        String bounded = plain.substring(0, Math.min(80, plain.length()));
        return prefix() + "-" + bounded + ending;
    }

    private static Map<String, Object> target(ObjectId id) {
        Map<String, Object> target = Tree.of("kind", id.kind(), "name", id.name());
        if (!id.group().isEmpty()) {
            target.put("group", id.group());
        }
        if (!id.namespace().isEmpty()) {
            target.put("namespace", id.namespace());
        }
        return target;
    }

    private void component() {
        if (resources.isEmpty() && patches.isEmpty()) {
            return;
        }
        Map<String, Object> component = Tree.of("apiVersion", "kustomize.config.k8s.io/v1alpha1", "kind", "Component");
        if (!resources.isEmpty()) {
            component.put("resources", resources);
        }
        if (!patches.isEmpty()) {
            component.put("patches", patches);
        }
        files.put("kustomization.yaml", joined(Yaml.lines(component)));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
