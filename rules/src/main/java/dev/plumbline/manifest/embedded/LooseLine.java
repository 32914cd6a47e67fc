// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.Optional;

/** A line of the form {@code key: value}, {@code "key": value,} or {@code key = value;}, whatever its format. */
record LooseLine(int keyStart, int keyEnd, int valueStart, int valueEnd) {
    static Optional<LooseLine> of(String source, int from, int end) {
        int keyStart = YamlLine.keyStart(source, from, end);
        int separator = YamlLine.colon(source, from, end);
        if (separator < 0) {
            separator = equals(source, keyStart, end);
        }
        if (separator < 0) {
            return Optional.empty();
        }
        int valueStart = separator + 1;
        while (valueStart < end && Lines.isBlank(source.charAt(valueStart))) {
            valueStart++;
        }
        return valueStart == end
                ? Optional.empty()
                : Optional.of(new LooseLine(keyStart, separator, valueStart, valueEnd(source, valueStart, end)));
    }

    private static int equals(String source, int from, int end) {
        int at = source.startsWith("export ", from) ? from + "export ".length() : from;
        int start = at;
        while (at < end && SettingLine.isKeyCharacter(source.charAt(at))) {
            at++;
        }
        boolean named = at > start;
        while (at < end && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        boolean assigns = named && at < end && source.charAt(at) == '=' && !source.startsWith("==", at);
        return assigns ? at : -1;
    }

    private static int valueEnd(String source, int valueStart, int end) {
        char first = source.charAt(valueStart);
        if (first == '"' || first == '\'') {
            int after = SettingLine.afterQuote(source, valueStart, end);
            if (after > valueStart) {
                return after;
            }
        }
        for (int at = valueStart + 1; at + 1 < end; at++) {
            if (Lines.isBlank(source.charAt(at)) && source.charAt(at + 1) == '#') {
                return at;
            }
        }
        boolean terminated = source.charAt(end - 1) == ';' || source.charAt(end - 1) == ',';
        return terminated && end - 1 > valueStart ? end - 1 : end;
    }

    void addTo(Settings settings, Lines lines) {
        int start = lines.source().startsWith("export ", keyStart) ? keyStart + "export ".length() : keyStart;
        PlacedText key = Settings.unquoted(lines.stripped(start, keyEnd), Escapes.QUOTE_ONLY)
                .text();
        settings.add(key, Settings.unquoted(lines.stripped(valueStart, valueEnd), Escapes.QUOTE_ONLY));
    }
}
