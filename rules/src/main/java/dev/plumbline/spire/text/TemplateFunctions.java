// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions of Go's templates that this evaluator knows, and how values print. */
final class TemplateFunctions {
    private static final Pattern VERB =
            Pattern.compile("%([-+# 0]{0,5}[0-9]{0,3}(?:\\.[0-9]{1,3})?)(.)", Pattern.DOTALL);

    private TemplateFunctions() {}

    static Datum call(String function, List<Datum> arguments) {
        return switch (function) {
            case "not" -> new Datum.Flag(!isTrue(argument(arguments, 0)));
            case "len" -> new Datum.Number(length(argument(arguments, 0)));
            case "index" -> index(arguments);
            case "print" -> print(arguments);
            case "println" -> new Datum.Text(line(arguments));
            case "printf" -> printf(arguments);
            case "eq" -> equal(arguments);
            case "ne" -> new Datum.Flag(!same(argument(arguments, 0), argument(arguments, 1)));
            default -> throw TemplateFault.unknown("it uses the function " + function);
        };
    }

    static boolean isTrue(Datum value) {
        if (value instanceof Datum.Text text) {
            return !text.value().isEmpty();
        }
        if (value instanceof Datum.Flag flag) {
            return flag.value();
        }
        if (value instanceof Datum.Number number) {
            return number.value() != 0;
        }
        if (value instanceof Datum.Texts texts) {
            return !texts.values().isEmpty();
        }
        if (value instanceof Datum.Unknown unknown) {
            throw runTime(unknown);
        }
        return value instanceof Datum.Placeholder || value instanceof Datum.Struct;
    }

    static String printed(Datum value) {
        if (value instanceof Datum.Text text) {
            return text.value();
        }
        if (value instanceof Datum.Placeholder placeholder) {
            return placeholder.name();
        }
        if (value instanceof Datum.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof Datum.Number number) {
            return Long.toString(number.value());
        }
        if (value instanceof Datum.Missing) {
            return "<no value>";
        }
        if (value instanceof Datum.Nil) {
            throw TemplateFault.execute("it prints nil");
        }
        if (value instanceof Datum.Unknown unknown) {
            throw runTime(unknown);
        }
        // Go prints maps and structs in a form that is never part of a valid SPIFFE ID.
        return value instanceof Datum.Texts texts ? map(texts) : "{...}";
    }

    private static String map(Datum.Texts texts) {
        StringJoiner entries = new StringJoiner(" ", "map[", "]");
        new TreeMap<>(texts.values()).forEach((key, value) -> entries.add(key + ":" + value));
        return entries.toString();
    }

    private static TemplateFault runTime(Datum.Unknown unknown) {
        return TemplateFault.unknown(unknown.what() + " is known at run time only");
    }

    private static Datum argument(List<Datum> arguments, int index) {
        if (index >= arguments.size()) {
            throw TemplateFault.execute("a function has too few arguments");
        }
        return arguments.get(index);
    }

    private static long length(Datum value) {
        if (value instanceof Datum.Text text) {
            return text.value().getBytes(StandardCharsets.UTF_8).length;
        }
        if (value instanceof Datum.Texts texts) {
            return texts.values().size();
        }
        throw TemplateFault.unknown("the length of a value is known at run time only");
    }

    private static Datum index(List<Datum> arguments) {
        Datum from = argument(arguments, 0);
        if (arguments.size() == 1) {
            return from;
        }
        if (from instanceof Datum.Missing || from instanceof Datum.Nil) {
            throw TemplateFault.execute("it indexes something that is not there");
        }
        if (!(from instanceof Datum.Texts texts)) {
            throw TemplateFault.unknown("it indexes something other than labels or annotations");
        }
        if (arguments.size() > 2) {
            throw TemplateFault.execute("it indexes into the value of a label");
        }
        if (arguments.get(1) instanceof Datum.Text key) {
            return new Datum.Text(texts.values().getOrDefault(key.value(), ""));
        }
        throw TemplateFault.unknown("the key of an index is known at run time only");
    }

    private static Datum print(List<Datum> arguments) {
        StringBuilder text = new StringBuilder();
        boolean spaced = false;
        for (Datum argument : arguments) {
            // Go puts a space between operands when neither is a string.
            boolean string = argument instanceof Datum.Text || argument instanceof Datum.Placeholder;
            text.append(spaced && !string ? " " : "").append(formatted(argument));
            spaced = !string;
        }
        return new Datum.Text(text.toString());
    }

    private static String line(List<Datum> arguments) {
        return String.join(
                        " ",
                        arguments.stream().map(TemplateFunctions::formatted).toList()) + "\n";
    }

    private static String formatted(Datum value) {
        return value instanceof Datum.Missing || value instanceof Datum.Nil ? "<nil>" : printed(value);
    }

    private static Datum printf(List<Datum> arguments) {
        if (!(argument(arguments, 0) instanceof Datum.Text format)) {
            throw TemplateFault.unknown("a format is known at run time only");
        }
        Matcher verb = VERB.matcher(format.value());
        StringBuilder text = new StringBuilder();
        int read = 0;
        int next = 1;
        while (verb.find()) {
            text.append(format.value(), read, verb.start());
            read = verb.end();
            if (verb.group(2).equals("%")) {
                text.append('%');
                continue;
            }
            if (next >= arguments.size()) {
                text.append("%!").append(verb.group(2)).append("(MISSING)");
                continue;
            }
            text.append(verb(verb, arguments.get(next++)));
        }
        if (next < arguments.size()) {
            throw TemplateFault.unknown("printf has more arguments than its format uses");
        }
        return new Datum.Text(text.append(format.value().substring(read)).toString());
    }

    private static String verb(Matcher verb, Datum value) {
        boolean string = value instanceof Datum.Text || value instanceof Datum.Placeholder;
        boolean number = value instanceof Datum.Number;
        boolean plain = verb.group(1).isEmpty();
        return switch (verb.group(2)) {
            case "s" -> plain && string ? printed(value) : beyond();
            case "v" -> plain && (string || number || value instanceof Datum.Flag) ? printed(value) : beyond();
            case "d" -> plain && number ? printed(value) : beyond();
            default -> beyond();
        };
    }

    private static String beyond() {
        throw TemplateFault.unknown("it uses a format that this evaluator does not know");
    }

    private static Datum equal(List<Datum> arguments) {
        Datum first = argument(arguments, 0);
        argument(arguments, 1);
        for (Datum other : arguments.subList(1, arguments.size())) {
            if (same(first, other)) {
                return new Datum.Flag(true);
            }
        }
        return new Datum.Flag(false);
    }

    private static boolean same(Datum first, Datum second) {
        if (first instanceof Datum.Text one && second instanceof Datum.Text other) {
            return one.value().equals(other.value());
        }
        if (first instanceof Datum.Number one && second instanceof Datum.Number other) {
            return one.value() == other.value();
        }
        if (first instanceof Datum.Flag one && second instanceof Datum.Flag other) {
            return one.value() == other.value();
        }
        throw TemplateFault.unknown("it compares values that are known at run time only, or of two sorts");
    }
}
