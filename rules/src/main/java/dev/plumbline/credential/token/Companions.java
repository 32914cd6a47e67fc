// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.token.Element.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets that have no mark of their own, found because the id that they belong to stands in the same text. */
final class Companions {
    private final Map<String, TokenLine> secrets = new LinkedHashMap<>();

    /** Is asked for a closer look at a stretch of text. */
    @FunctionalInterface
    interface CloserLook {
        Optional<TokenMatch> at(TokenLine line, int start, int end);
    }

    Companions(List<TokenLine> lines) {
        for (TokenLine line : lines) {
            boolean isOneRun = line.shapes().size() == 1
                    && line.shapes().get(0).parts().size() == 1
                    && line.shapes().get(0).parts().get(0) instanceof Run;
            if (isOneRun) {
                secrets.put(line.type().id(), line);
            }
        }
    }

    /** The other halves of the pairs of which one half was found. */
    List<TokenMatch> find(String text, List<TokenMatch> halves, CloserLook closerLook, Steps steps) {
        Set<TokenLine> wanted = new LinkedHashSet<>();
        for (TokenMatch half : halves) {
            half.type().companion().map(secrets::get).ifPresent(wanted::add);
        }
        List<TokenMatch> found = new ArrayList<>();
        for (TokenLine line : wanted) {
            steps.add(text.length());
            findAll(text, line, closerLook, found);
        }
        return found;
    }

    private static void findAll(String text, TokenLine line, CloserLook closerLook, List<TokenMatch> found) {
        if (!(line.shapes().get(0).parts().get(0) instanceof Run run)) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && run.alphabet().has(text.charAt(at))) {
                at++;
            }
            if (at - start >= run.least() && at - start <= run.most()) {
                closerLook.at(line, start, at).ifPresent(found::add);
            }
            at++;
        }
    }
}
