// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every regular expression of detection looks at each character of hostile text a bounded number of times. */
class PatternStepsTest {
    /** As long as the longest text that any of them is tried on. */
    private static final int LENGTH = 4096;

    private static final int MOST_LOOKS_AT_ONE = 400;
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "0",
            "aA0",
            "a.",
            "a-",
            "a_",
            "A_",
            "a/",
            "a:",
            "a=",
            "=",
            " ",
            "a ",
            "a b=",
            "x=y ",
            "- ",
            " -",
            "\"",
            "'",
            "a\"",
            "a,b",
            "[a]",
            "(a)",
            "{a}",
            "${a}",
            "$",
            "a(",
            "a[",
            "a->",
            "a::b",
            "#",
            "@",
            "1.",
            "1,",
            "1:",
            "1 ",
            "1h",
            "%a%",
            "\n",
            "\na: ",
            "# a\n",
            "set a password ",
            "A=b ",
            "create ",
            "ENV ",
            "\\",
            "ab1 =");
    private static final List<String> STARTS =
            List.of("", "a", "A=", "- a: ", "create ", "http://", "sudo a ", "{", "$");
    private static final List<String> ENDS = List.of("", "\u0000", "=", "\n", " ", "!");

    @TestFactory
    Stream<DynamicTest> looksAtEachCharacterABoundedNumberOfTimes() throws Exception {
        return patterns().stream().map(field -> dynamicTest(name(field), () -> check((Pattern) field.get(null))));
    }

    @Test
    void thereAreExpressionsToTry() throws Exception {
        assertThat(patterns()).hasSizeGreaterThan(20);
    }

    private static void check(Pattern pattern) {
        for (String piece : PIECES) {
            for (String start : STARTS) {
                for (String end : ENDS) {
                    String text = start + piece.repeat(LENGTH / piece.length()) + end;
                    assertThat(steps(pattern, text))
                            .as("%s %s %s", start, piece, end)
                            .isLessThan((long) LENGTH * MOST_LOOKS_AT_ONE);
                }
            }
        }
    }

    private static long steps(Pattern pattern, String text) {
        CountedText counted = new CountedText(text);
        pattern.matcher(counted).matches();
        pattern.matcher(counted).lookingAt();
        return counted.looks;
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static List<Field> patterns() throws Exception {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(
                Judge.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> classes = new ArrayList<>();
        for (String start : List.of("dev/plumbline/credential", "dev/plumbline/manifest/embedded")) {
            try (Stream<Path> files = Files.walk(root.resolve(start))) {
                for (Path file : files.sorted().toList()) {
                    String name = root.relativize(file).toString();
                    if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                        String plain = name.substring(0, name.length() - ".class".length());
                        classes.add(Class.forName(plain.replace('/', '.')));
                    }
                }
            }
        }
        return classes;
    }

    /** Counts how often a character is looked at. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
