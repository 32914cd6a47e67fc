// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a script hold at one place of it. Never changes: an assignment makes the next one.
 *
 * <p>A variable is known while straight text decides it; after an assignment that may not run it is known only when both ways
 * give the same.
 */
final class Variables {
    private static final int LONGEST_CHAIN = 40;

    /**
     * @param text empty when only run time knows it
     * @param content the text with its places, for text that is read further
     */
    record Bound(Optional<String> text, Optional<Fed> content) {
        static final Bound UNKNOWN = new Bound(Optional.empty(), Optional.empty());

        static Bound known(String text) {
            return new Bound(Optional.of(text), Optional.empty());
        }
    }

    private final Map<String, Bound> base;
    private final @Nullable Variables before;
    private final String name;
    private final Bound bound;
    private final int length;
    private final Optional<List<Word>> arguments;

    private Variables(
            Map<String, Bound> base,
            @Nullable Variables before,
            String name,
            Bound bound,
            int length,
            Optional<List<Word>> arguments) {
        this.base = base;
        this.before = before;
        this.name = name;
        this.bound = bound;
        this.length = length;
        this.arguments = arguments;
    }

    static Variables of(ScriptEnvironment environment) {
        Map<String, Bound> base = new HashMap<>();
        environment.known().forEach((name, value) -> base.put(name, Bound.known(value)));
        environment.others().forEach(name -> base.put(name, Bound.UNKNOWN));
        return new Variables(base, null, "", Bound.UNKNOWN, 0, Optional.empty());
    }

    Variables with(String variable, Bound value) {
        if (length < LONGEST_CHAIN) {
            return new Variables(base, this, variable, value, length + 1, arguments);
        }
        Map<String, Bound> all = new HashMap<>(base);
        collect(all);
        all.put(variable, value);
        return new Variables(all, null, "", Bound.UNKNOWN, 0, arguments);
    }

    private void collect(Map<String, Bound> into) {
        if (before != null) {
            before.collect(into);
            into.put(name, bound);
        }
    }

    /** The same inside a function that is called with these. */
    Variables called(Optional<List<Word>> with) {
        return new Variables(base, before, name, bound, length, with);
    }

    /** What the function or script was called with, where that is known. */
    Optional<List<Word>> arguments() {
        return arguments;
    }

    Optional<Bound> find(String variable) {
        for (Variables each = this; each.before != null; each = each.before) {
            if (each.name.equals(variable)) {
                return Optional.of(each.bound);
            }
        }
        return Optional.ofNullable(base.get(variable));
    }

    /** The text with its expansions filled in, when all of them are known. */
    Optional<String> fill(String text) {
        return Expansion.fill(text, this);
    }

    /** A word as a setting: known, or open with its spelling. */
    Setting evaluate(String text, boolean literal, Location at) {
        if (literal) {
            return Setting.known(text, at);
        }
        return fill(text).map(known -> Setting.known(known, at)).orElseGet(() -> {
            String why = "it is put together from " + Expansion.first(text) + " when the script runs";
            return Setting.open(why, Expansion.partly(text, this), at);
        });
    }
}
