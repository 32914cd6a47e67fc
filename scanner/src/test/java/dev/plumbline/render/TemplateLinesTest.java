// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateLinesTest {
    @Test
    void plainLinesAreFoundBehindSilentActions() {
        assertThat(lines("{{- if .Values.on }}\nkind: Secret\n{{- end }}\nname: x\n", "kind: Secret\nname: x\n"))
                .containsExactly(2, 4);
    }

    @Test
    void aLineIsKnownByWhatStandsAroundItsAction() {
        assertThat(lines("host: {{ .Values.host }}\nuser: {{ .Values.user | quote }}\n", "host: a\nuser: \"b\"\n"))
                .containsExactly(1, 2);
    }

    @Test
    void aLoopGoesBackToItsLines() {
        String template = "env:\n{{- range .Values.env }}\n- name: {{ .name }}\n  value: {{ .value }}\n{{- end }}\n";

        assertThat(lines(template, "env:\n- name: a\n  value: 1\n- name: b\n  value: 2\n"))
                .containsExactly(1, 3, 4, 3, 4);
    }

    @Test
    void outsideOfALoopNoLineWritesTwice() {
        String template = "env:\n{{- include \"a\" . }}\n{{- include \"b\" . }}\n- name: c\n  value: {{ .c }}\n";

        assertThat(lines(template, "env:\n- name: a\n  value: 1\n- name: b\n  value: 2\n- name: c\n  value: 3\n"))
                .containsExactly(1, 0, 0, 0, 0, 4, 5);
    }

    @Test
    void aBlockComesFromTheOnlyActionThatPrintsThere() {
        assertThat(lines(
                        "labels:\n  {{- include \"x\" . | nindent 2 }}\nspec: {}\n",
                        "labels:\n  a: b\n  c: d\nspec: {}\n"))
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void anActionThatSpansLinesTakesTheirNumbersWithIt() {
        assertThat(lines("a: 1\n{{- /*\n a comment\n*/ -}}\nb: 2\n", "a: 1\nb: 2\n"))
                .containsExactly(1, 5);
    }

    @Test
    void whatTwoPlacesMayHaveWrittenStaysUnknown() {
        assertThat(lines("a: 1\n{{ .x }}\n{{ .y }}\nb: 2\n", "a: 1\nfoo: bar\nb: 2\n"))
                .containsExactly(1, 0, 4);
    }

    @Test
    void aTextWithoutATemplateIsUnknown() {
        assertThat(lines("", "a: 1\n")).containsExactly(0);
    }

    private static List<Integer> lines(String template, String rendered) {
        TemplateLines lines = TemplateLines.of(template, rendered);
        List<Integer> numbers = new ArrayList<>();
        for (int line = 1; line <= rendered.lines().count(); line++) {
            numbers.add(lines.of(line));
        }
        return numbers;
    }
}
