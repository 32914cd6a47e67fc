// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from an object's root to one of its values, through whatever documents the value is packed in:
 * {@code data["config.ini"] › [mysql] › passwd}.
 *
 * <p>{@link #toString} is for people; {@link #stable} is for fingerprints and uses names where people see list indexes, so
 * that it survives reordering.
 */
public final class FieldPath {
    private static final FieldPath ROOT = new FieldPath(null, Step.START, "", "", PathStyle.FIELDS);
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private static final int LONGEST_SHARED = 64;
    /** Threads may overwrite one another's entries; whichever stays is as good. */
    private static final String[] SHARED = new String[1 << 11];

    /** An estate has millions of paths, and most objects of a kind have the same ones. */
    private static final FieldPath[] KNOWN = new FieldPath[1 << 14];

    private enum Step {
        START,
        KEY,
        ITEM,
        OPENED,
        PART;

        PathStep.Kind kind() {
            return PathStep.Kind.valueOf(name());
        }

        static Step of(PathStep.Kind kind) {
            return valueOf(kind.name());
        }
    }

    private final @Nullable FieldPath parent;
    private final Step step;
    private final String name;
    private final String stableName;
    private final PathStyle style;
    private final int hash;

    private FieldPath(@Nullable FieldPath parent, Step step, String name, String stableName, PathStyle style) {
        this.parent = parent;
        this.step = step;
        this.name = requireNonNull(name, "name");
        this.stableName = requireNonNull(stableName, "stableName");
        this.style = style;
        this.hash = hash(parent, step, name, stableName);
    }

    private static int hash(@Nullable FieldPath parent, Step step, String name, String stableName) {
        int above = parent == null ? 0 : parent.hash;
        return ((above * 31 + step.ordinal()) * 31 + name.hashCode()) * 31 + stableName.hashCode();
    }

    /** The next path, the one that another object has already where it is still known. */
    @SuppressWarnings(
            "ReferenceEquality") // Paths are shared, so an equal parent is mostly the same one; comparing it would walk
    // up.
    private FieldPath next(Step nextStep, String nextName, String nextStable, PathStyle nextStyle) {
        int nextHash = hash(this, nextStep, nextName, nextStable);
        int slot = (nextHash ^ (nextHash >>> 15)) & (KNOWN.length - 1);
        FieldPath known = KNOWN[slot];
        if (known != null
                && known.parent == this
                && known.step == nextStep
                && known.style == nextStyle
                && known.name.equals(nextName)
                && known.stableName.equals(nextStable)) {
            return known;
        }
        FieldPath fresh = new FieldPath(this, nextStep, nextName, nextStable, nextStyle);
        KNOWN[slot] = fresh;
        return fresh;
    }

    public static FieldPath root() {
        return ROOT;
    }

    /** A path of plain keys from the root: {@code of("spec", "template")}. */
    public static FieldPath of(String... keys) {
        FieldPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    /** The value under a key of a mapping. */
    public FieldPath key(String key) {
        String name = shared(key);
        return next(Step.KEY, name, name, style);
    }

    /** The same key as one string for all paths: an estate has millions of paths and hundreds of field names. */
    private static String shared(String key) {
        if (key.length() > LONGEST_SHARED) {
            return key;
        }
        int slot = key.hashCode() & (SHARED.length - 1);
        String known = SHARED[slot];
        if (key.equals(known)) {
            return known;
        }
        SHARED[slot] = key;
        return key;
    }

    /** A key that occurs more than once in its mapping; the ordinal counts from 0 among equal keys. */
    public FieldPath key(String key, int ordinal) {
        return ordinal == 0 ? key(key) : next(Step.KEY, key, key + "#" + ordinal, style);
    }

    /**
     * An item of a list.
     *
     * @param index from 0, for people
     * @param stableName what identifies the item among its siblings whatever their order: a name, the option before it, or an
     *     ordinal among equals
     */
    public FieldPath item(int index, String stableName) {
        return next(Step.ITEM, shared(Integer.toString(index)), shared(stableName), style);
    }

    /** Enters a document that is packed in the value: {@code opened("gzip", …)}; an empty label leaves no mark of its own. */
    public FieldPath opened(String label, PathStyle inside) {
        return next(Step.OPENED, label, label, inside);
    }

    /** A part of a scalar, in words: {@code password of the URL}. */
    public FieldPath part(String words) {
        return next(Step.PART, words, words, style);
    }

    /** A part that people see by position ({@code word 5}) and fingerprints by what it belongs to ({@code --password}). */
    public FieldPath part(String words, String stableWords) {
        return next(Step.PART, words, stableWords, style);
    }

    /** This path continued by one that starts at the root of what lies here. */
    public FieldPath then(FieldPath inside) {
        Deque<FieldPath> steps = new ArrayDeque<>();
        for (FieldPath path = inside; path != null && path.step != Step.START; path = path.parent) {
            steps.push(path);
        }
        return then(steps);
    }

    private FieldPath then(Deque<FieldPath> steps) {
        FieldPath result = this;
        for (FieldPath path : steps) {
            result = result.next(path.step, path.name, path.stableName, path.style);
        }
        return result;
    }

    /** All steps from the root, as data that {@link #then(PathStep)} takes again. */
    public List<PathStep> steps() {
        Deque<PathStep> steps = new ArrayDeque<>();
        for (FieldPath path = this; path.parent != null; path = path.parent) {
            steps.push(new PathStep(path.step.kind(), path.name, path.stableName, path.style));
        }
        return List.copyOf(steps);
    }

    /** The path with one step more. */
    public FieldPath then(PathStep more) {
        return next(Step.of(more.kind()), shared(more.name()), shared(more.stableName()), more.style());
    }

    /** The index of the item that the path enters first, when that is one of the list under this key of the root. */
    OptionalInt itemUnder(String key) {
        FieldPath item = this;
        for (FieldPath path = this; path.parent != null && path.parent.parent != null; path = path.parent) {
            item = path;
        }
        FieldPath list = item.parent;
        boolean isUnder = list != null
                && list.step == Step.KEY
                && list.name.equals(key)
                && list.parent != null
                && list.parent.step == Step.START
                && item.step == Step.ITEM;
        return isUnder ? OptionalInt.of(Integer.parseInt(item.name)) : OptionalInt.empty();
    }

    /** What follows the item that {@link #itemUnder} finds; the root when there is none. */
    FieldPath afterItemUnder(String key) {
        if (itemUnder(key).isEmpty()) {
            return ROOT;
        }
        Deque<FieldPath> steps = new ArrayDeque<>();
        for (FieldPath path = this; path != null && path.step != Step.START; path = path.parent) {
            steps.push(path);
        }
        steps.pop();
        steps.pop();
        return ROOT.then(steps);
    }

    /** The same way with other names on it. */
    public FieldPath renamed(UnaryOperator<String> names) {
        if (parent == null) {
            return this;
        }
        FieldPath above = parent.renamed(names);
        String other = names.apply(name);
        return above.next(step, other, stableName.equals(name) ? other : names.apply(stableName), style);
    }

    public Optional<FieldPath> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * A key or an item on the way through an object's own fields.
     *
     * @param item true for an item of a list, whose name is its index
     * @param stableName what fingerprints know it by
     */
    public record Segment(boolean item, String name, String stableName) {}

    /** The way through the object's own fields, up to where a value is opened. */
    public List<Segment> outer() {
        Deque<Segment> segments = new ArrayDeque<>();
        for (FieldPath path = this; path != null; path = path.parent) {
            if (path.step == Step.OPENED || path.step == Step.PART) {
                segments.clear();
            } else if (path.step != Step.START) {
                segments.push(new Segment(path.step == Step.ITEM, path.name, path.stableName));
            }
        }
        return List.copyOf(segments);
    }

    /** What follows {@link #outer} inside the opened value, for people; empty when none was opened. */
    public String inner() {
        Deque<FieldPath> inside = new ArrayDeque<>();
        int length = 0;
        for (FieldPath path = this; path != null && path.step != Step.START; path = path.parent) {
            inside.push(path);
            boolean opens = path.step == Step.OPENED || path.step == Step.PART;
            length = opens ? inside.size() : length;
        }
        while (inside.size() > length) {
            inside.pop();
        }
        StringBuilder text = new StringBuilder();
        boolean fresh = true;
        for (FieldPath path : inside) {
            fresh = path.append(text, false, fresh);
        }
        return text.toString();
    }

    /** The last key on the way, which is what a value is called: {@code passwd}. */
    public Optional<String> lastKey() {
        for (FieldPath path = this; path != null; path = path.parent) {
            if (path.step == Step.KEY) {
                return Optional.of(path.name);
            }
        }
        return Optional.empty();
    }

    /** The form that fingerprints use: never an index or a line. */
    public String stable() {
        return write(true);
    }

    @Override
    public String toString() {
        return write(false);
    }

    private String write(boolean stable) {
        Deque<FieldPath> steps = new ArrayDeque<>();
        for (FieldPath path = this; path != null && path.step != Step.START; path = path.parent) {
            steps.push(path);
        }
        StringBuilder text = new StringBuilder();
        boolean fresh = true;
        for (FieldPath path : steps) {
            fresh = path.append(text, stable, fresh);
        }
        return text.toString();
    }

    /** Appends this step; answers whether the next one is the first of its document. */
    private boolean append(StringBuilder text, boolean stable, boolean fresh) {
        String word = stable ? stableName : name;
        switch (step) {
            case START -> {
                return true;
            }
            case OPENED -> {
                if (!word.isEmpty()) {
                    separate(text).append(word);
                }
                return true;
            }
            case PART -> separate(text).append(word);
            case KEY, ITEM -> appendStep(text, word, fresh);
        }
        return false;
    }

    private void appendStep(StringBuilder text, String word, boolean fresh) {
        switch (style) {
            case FIELDS -> appendField(fresh ? separate(text) : text, word, fresh);
            case POINTER ->
                (fresh ? separate(text) : text)
                        .append('/')
                        .append(word.replace("~", "~0").replace("/", "~1"));
            case SECTIONS, WORDS -> separate(text).append(step == Step.ITEM ? "[" + word + "]" : word);
        }
    }

    private void appendField(StringBuilder text, String word, boolean fresh) {
        if (step == Step.ITEM) {
            text.append('[').append(word).append(']');
        } else if (PLAIN_KEY.matcher(word).matches()) {
            text.append(fresh ? "" : ".").append(word);
        } else {
            text.append("[\"")
                    .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"]");
        }
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() ? text : text.append(" › ");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof FieldPath path
                        && hash == path.hash
                        && step == path.step
                        && style == path.style
                        && name.equals(path.name)
                        && stableName.equals(path.stableName)
                        && Objects.equals(parent, path.parent);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
