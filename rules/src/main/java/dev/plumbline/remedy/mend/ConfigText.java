// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.model.Container;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.Pointer;
import dev.plumbline.vault.client.AgentConfig;
import dev.plumbline.vault.client.MountedTexts;
import dev.plumbline.vault.client.VaultClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration of an Agent or a server in a ConfigMap, changed as a text, so that whatever is not touched stays as it was written. */
final class ConfigText {
    private final Premises premises;
    private final Optional<KeptText> kept;
    private String text;

    private ConfigText(Premises premises, Optional<KeptText> kept) {
        this.premises = premises;
        this.kept = kept;
        text = kept.map(each -> each.text().value()).orElse("");
    }

    static ConfigText of(Premises premises, KeptText kept) {
        return new ConfigText(premises, Optional.of(kept));
    }

    /** The text of the Agent that a client runs. */
    static ConfigText ofAgent(Premises premises, VaultClient client) {
        Optional<Workload> workload = premises.inventory().find(Workload.class, client.holder());
        Optional<Container> container = workload.flatMap(each -> each.pod().container(client.container()));
        Optional<KeptText> kept = container.stream()
                .flatMap(each -> MountedTexts.of(premises.inventory(), workload.get(), each).stream())
                .map(MountedTexts.File::text)
                .filter(each -> each.carrier().isPresent())
                .filter(each -> AgentConfig.looksLikeAgent(each.text().value()))
                .findFirst();
        return new ConfigText(premises, kept);
    }

    /** False where no text was found, it is JSON, or a credential in it is blanked out. */
    boolean isKnown() {
        return kept.isPresent() && !text.stripLeading().startsWith("{") && text.indexOf('█') < 0;
    }

    /** Gives an attribute another value, quoted; answers whether it was there. */
    boolean attribute(String name, String value) {
        Matcher found = Pattern.compile("(?m)^(\\s*" + name + "\\s*=\\s*)\"[^\"\\n]{0,300}\"")
                .matcher(text);
        boolean there = found.find();
        if (there) {
            text = found.replaceFirst("$1" + Matcher.quoteReplacement('"' + value + '"'));
        }
        return there;
    }

    /** Certificate and key in the place of the switch that turns TLS off. */
    void tls(String folder) {
        text = text.replaceAll(
                "(?m)^([ \\t]*)tls_disable[ \\t]*=[ \\t]*\"?(1|true)\"?[ \\t]*$",
                "$1tls_cert_file = \"" + folder + "/tls.crt\"\n$1tls_key_file  = \"" + folder + "/tls.key\"");
    }

    void replaceSkip() {
        text = text.replaceAll("(tls_skip_verify\\s*=\\s*)\"?true\"?", "$1false");
    }

    void replace(String old, String now) {
        text = text.replace(old, now);
    }

    /** Puts other lines in the place of a block, or says that it is not there. */
    boolean block(String opening, List<String> lines) {
        Matcher found =
                Pattern.compile("(?m)^([ \\t]*)" + opening + "[^\\n{]{0,80}\\{").matcher(text);
        if (!found.find()) {
            return false;
        }
        int end = closing(found.end());
        if (end < 0) {
            return false;
        }
        String margin = found.group(1);
        String block = String.join(
                "\n",
                lines.stream().map(line -> line.isEmpty() ? "" : margin + line).toList());
        text = text.substring(0, found.start()) + block + text.substring(end);
        return true;
    }

    /** Gives every template other contents, by the name of the file that it writes. */
    void templates(Function<String, String> contents) {
        Matcher block = Pattern.compile("(?m)^[ \\t]*template[ \\t]*\\{").matcher(text);
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        while (block.find()) {
            int end = closing(block.end());
            if (end < 0) {
                return;
            }
            String body = text.substring(block.end(), end);
            Matcher destination =
                    Pattern.compile("destination\\s*=\\s*\"([^\"\\n]{1,300})\"").matcher(body);
            if (destination.find()) {
                String path = destination.group(1);
                String line = "  contents    = \"" + contents.apply(path.substring(path.lastIndexOf('/') + 1)) + "\"";
                String rest = body.replaceAll(
                        "(?ms)^[ \\t]*contents[ \\t]*=[ \\t]*(<<-?([A-Z]+)\\n.*?^[ \\t]*\\2|\"[^\\n]*\")[ \\t]*\\n",
                        "");
                changed.append(text, copied, block.end())
                        .append("\n")
                        .append(line)
                        .append(rest);
                copied = end;
            }
        }
        text = changed.append(text.substring(copied)).toString();
    }

    String text() {
        return text;
    }

    private int closing(int from) {
        int depth = 1;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && character == '{') {
                depth++;
            } else if (!quoted && character == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /** The patch of the ConfigMap; empty where nothing changed. */
    Optional<Part> part() {
        return kept.filter(each -> !each.text().value().equals(text)).flatMap(each -> {
            ObjectId carrier = each.carrier().orElseThrow();
            String file = premises.inventory()
                    .configMap(carrier.namespace(), carrier.name())
                    .map(map -> Files.of(map.at()))
                    .orElse("");
            String pointer = Pointer.of(List.of("data", each.key()));
            return carrier.kind().equals("ConfigMap")
                    ? Optional.of(new Part.Patch(carrier, file, List.of(Operation.replace(pointer, text, ""))))
                    : Optional.empty();
        });
    }
}
