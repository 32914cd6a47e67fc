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

    public WebRequest {
        headers = List.copyOf(headers);
    }

    /** The request, when the command is one and its address looks like Vault's API. */
    public static Optional<WebRequest> of(Command command) {
        if (!PROGRAMS.contains(command.program())) {
            return Optional.empty();
        }
        for (Setting word : command.words()) {
            if (word.spelled().orElse("").contains("/v1/")) {
                return Optional.of(read(command, word));
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
            Optional<Setting> next = index + 1 < words.size() ? Optional.of(words.get(index + 1)) : Optional.empty();
            if (METHOD.contains(word) && next.isPresent()) {
                method = next.get().spelled().orElse("").toUpperCase(Locale.ROOT);
            } else if (BODY.contains(word)) {
                body = next;
            } else if ((word.equals("-H") || word.equals("--header")) && next.isPresent()) {
                headers.add(next.get());
            }
            unverified |= UNVERIFIED.contains(word) || isCluster(word);
        }
        String verb = method.isEmpty() ? (body.isPresent() ? "POST" : "GET") : method;
        return new WebRequest(verb, part(url, true), part(url, false), headers, body, unverified, command);
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
