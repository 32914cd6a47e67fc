// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request to Vault's API by curl or wget.
 *
 * @param path after {@code /v1/}, without query
 * @param address what stands before {@code /v1/}
 * @param unverified true when the server's certificate is not checked
 */
public record WebRequest(
        String method,
        Setting address,
        Setting path,
        List<Setting> headers,
        Optional<Setting> body,
        boolean unverified,
        Command command) {
    private static final Set<String> PROGRAMS = Set.of("curl", "wget");
    private static final Set<String> BODY = Set.of(
            "-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json", "--post-data", "--body-data");
    private static final Set<String> METHOD = Set.of("-X", "--request", "--method");
    private static final Set<String> UNVERIFIED = Set.of("-k", "--insecure", "--no-check-certificate");

    private static final Set<String> SYSTEM = Set.of(
            "auth",
            "mounts",
            "policies",
            "policy",
            "audit",
            "init",
            "unseal",
            "seal-status",
            "seal",
            "health",
            "wrapping",
            "generate-root",
            "rekey",
            "storage",
            "leases",
            "capabilities-self",
            "namespaces");

    public WebRequest {
        headers = List.copyOf(headers);
    }

    /** The request, when the command is one and speaks to Vault's API, which is not the only one whose paths begin with v1. */
    public static Optional<WebRequest> of(Command command) {
        if (!PROGRAMS.contains(command.program())) {
            return Optional.empty();
        }
        for (Setting word : command.words()) {
            if (word.spelled().orElse("").contains("/v1/")) {
                return Optional.of(read(command, word)).filter(WebRequest::isToVault);
            }
        }
        return Optional.empty();
    }

    private static WebRequest read(Command command, Setting url) {
        List<Setting> headers = new ArrayList<>();
        Optional<Setting> body = Optional.empty();
        String method = "";
        boolean unverified = false;
        List<Setting> words = command.words();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index).spelled().orElse("");
            String option = option(word);
            Optional<Setting> value = option.length() < word.length()
                    ? Optional.of(joined(words.get(index), option.length()))
                    : index + 1 < words.size() ? Optional.of(words.get(index + 1)) : Optional.empty();
            if (METHOD.contains(option) && value.isPresent()) {
                method = value.get().spelled().orElse("").toUpperCase(Locale.ROOT);
            } else if (BODY.contains(option)) {
                body = value;
            } else if ((option.equals("-H") || option.equals("--header")) && value.isPresent()) {
                headers.add(value.get());
            }
            unverified |= UNVERIFIED.contains(word) || isCluster(word);
        }
        String verb = method.isEmpty() ? (body.isPresent() ? "POST" : "GET") : method;
        return new WebRequest(verb, part(url, true), part(url, false), headers, body, unverified, command);
    }

    /** The option's name in {@code -XPOST} and {@code --header=…}; a word that is neither as it is. */
    private static String option(String word) {
        int equals = word.indexOf('=');
        if (word.startsWith("--") && equals > 0) {
            return word.substring(0, equals);
        }
        boolean joined = word.length() > 2 && (word.startsWith("-X") || word.startsWith("-H") || word.startsWith("-d"));
        return joined ? word.substring(0, 2) : word;
    }

    private static Setting joined(Setting word, int from) {
        String spelled = word.spelled().orElse("");
        int start = from < spelled.length() && spelled.charAt(from) == '=' ? from + 1 : from;
        Optional<String> known = word.text().asKnown();
        return known.isPresent()
                ? Setting.known(
                        known.get().substring(Math.min(start, known.get().length())), word.at())
                : Setting.open("a part of it is filled in when the script runs", spelled.substring(start), word.at());
    }

    /** A header of Vault's, a path that only Vault has, or an address that names it. */
    private boolean isToVault() {
        String host = address.spelled().orElse("").toLowerCase(Locale.ROOT);
        String text = path.spelled().orElse("");
        boolean root = !host.substring(Math.max(0, host.indexOf("://") + 3)).contains("/")
                || host.endsWith("}") && host.contains("{");
        boolean named = host.contains("vault") || host.contains("bao") || host.endsWith(":8200");
        boolean own = text.startsWith("sys/") && SYSTEM.contains(segment(text, 1))
                || text.startsWith("auth/") && text.endsWith("/login")
                || text.startsWith("auth/token/");
        return root && (named || own) || headers.stream().anyMatch(WebRequest::isVaultHeader);
    }

    private static String segment(String path, int number) {
        String[] parts = path.split("/", -1);
        return number < parts.length ? parts[number] : "";
    }

    private static boolean isVaultHeader(Setting header) {
        return header.spelled().orElse("").toLowerCase(Locale.ROOT).startsWith("x-vault-");
    }

    /** True for {@code -sk} and the like. */
    private static boolean isCluster(String word) {
        return word.length() > 2
                && word.length() < 8
                && word.charAt(0) == '-'
                && word.charAt(1) != '-'
                && word.indexOf('k') > 0
                && word.chars().skip(1).allMatch(c -> "fgikLnsSv".indexOf(c) >= 0);
    }

    private static Setting part(Setting url, boolean before) {
        String written = url.spelled().orElse("");
        Optional<String> known = url.text().asKnown();
        String text = known.orElse(written);
        int api = text.indexOf("/v1/");
        String part = before ? text.substring(0, Math.max(api, 0)) : withoutQuery(text.substring(api + 4));
        boolean open = known.isEmpty() && OpenText.isOpen(part);
        return open
                ? Setting.open("a part of it is filled in when the script runs", part, url.at())
                : Setting.known(part, url.at());
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** True when the request carries a Vault token. */
    public boolean hasToken() {
        return headers.stream()
                .map(header -> header.spelled().orElse("").toLowerCase(Locale.ROOT))
                .anyMatch(header -> header.startsWith("x-vault-token") || header.startsWith("authorization:"));
    }

    public boolean isWrite() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    public Location at() {
        return path.at();
    }
}
