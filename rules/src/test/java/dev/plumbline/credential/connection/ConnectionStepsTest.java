// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However hostile, a text costs a bounded number of looks at each of its characters. */
class ConnectionStepsTest {
    private static final int LENGTH = 60_000;
    private static final int MOST_LOOKS = 40;

    static Stream<String> pieces() {
        List<String> pieces = new ArrayList<>();
        pieces.addAll(UrlReader.MARKS);
        pieces.addAll(PairsReader.MARKS);
        pieces.addAll(OptionReader.MARKS);
        pieces.addAll(UserAtReader.MARKS);
        pieces.addAll(LoginModuleReader.MARKS);
        pieces.addAll(HeaderReader.MARKS);
        pieces.addAll(List.of(
                "a://b:c@",
                "a://b:",
                "://x?password=",
                "://?",
                "://@",
                "password=;",
                "password=',",
                "password={x;",
                "user=a password='",
                "host=a;pwd={",
                "a:b@tcp(",
                "a/b@//",
                "jdbc:oracle:thin:a/",
                "password = ;",
                "x:@(",
                "loginmodule required a=\"b\" ",
                "loginmodule a=",
                "authorization: basic ",
                "user id=;password"));
        return pieces.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void marksThatRepeatAreLinear(String piece) {
        for (String gap : List.of("", " ", "\n", "a", "=", ";", "'", "@", ":", "a=b;", "x".repeat(100))) {
            String text = (piece + gap).repeat(LENGTH / (piece.length() + gap.length()));
            Finding finding = new Finding(text);
            Connections.find(finding);
            assertThat(finding.steps() / text.length()).as(gap).isLessThan(MOST_LOOKS);
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aMarkInALongRunIsLinear(String piece) {
        for (String run : List.of("a", ":", "/", "=", ";", "@", "a=b;", "a=b ", "a=b&")) {
            String text = run.repeat(LENGTH) + piece + run.repeat(LENGTH);
            Finding finding = new Finding(text);
            Connections.find(finding);
            assertThat(finding.steps() / text.length()).as(run).isLessThan(MOST_LOOKS);
        }
    }
}
