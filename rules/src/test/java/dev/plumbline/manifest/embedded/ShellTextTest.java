// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTextTest {
    /** A word is shown in brackets, what is not literal with a tilde before it. */
    private static String shown(ShellCommand command) {
        List<String> parts = new ArrayList<>();
        for (Assignment assignment : command.assignments()) {
            parts.add(assignment.name().value() + "=" + shown(assignment.value()));
        }
        command.words().forEach(word -> parts.add(shown(word)));
        command.input().ifPresent(input -> parts.add("<" + shown(input)));
        command.output().ifPresent(output -> parts.add(">" + shown(output)));
        return (command.piped() ? "| " : "") + String.join(" ", parts);
    }

    private static String shown(Word word) {
        return (word.literal() ? "[" : "~[") + word.text().value() + "]";
    }

    private static String read(String script) {
        return ShellText.read(PlacedText.ofFile(script)).commands().stream()
                .map(ShellTextTest::shown)
                .collect(Collectors.joining(" ; "));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '^', textBlock = """
        mysql -uroot -ptestroot                   => [mysql] [-uroot] [-ptestroot]
        MYSQL_PWD=testroot mysql -e'SELECT 1'     => MYSQL_PWD=[testroot] [mysql] [-eSELECT 1]
        A='b c' B="d e" C=f\\ g                   => A=[b c] B=[d e] C=[f g]
        A=$B                                      => A=~[$B]
        A="x${B:-y z}w"                           => A=~[x${B:-y z}w]
        echo 'a'"b"c                              => [echo] [abc]
        echo "say \\"hi\\" \\n \\$X"              => [echo] [say "hi" \\n $X]
        echo $'a\\tb'                             => [echo] [a\tb]
        echo a#b # comment                        => [echo] [a#b]
        echo pa$                                  => [echo] [pa$]
        echo ''                                   => [echo] []
        a; b && c || d & e                        => [a] ; [b] ; [c] ; [d] ; [e]
        echo x | base64 -d                        => [echo] [x] ; | [base64] [-d]
        (cd /x; run)                              => [cd] [/x] ; [run]
        export A=1 B='2 3' C                      => A=[1] B=[2 3]
        export "A=1 2"                            => A=[1 2]
        env -i A=b -u C run x                     => A=[b] [run] [x]
        sudo -u x A=b run                         => A=[b] [run]
        exec timeout -s KILL 5 gosu me run x      => [run] [x]
        if [ "$A" = b ]; then run; fi             => [[] ~[$A] [=] [b] []] ; [run]
        for x in a b; do run; done                => [run]
        while ! ping; do sleep 1; done            => [ping] ; [sleep] [1]
        case $x in a) run;; *) stop;; esac        => [run] ; [stop]
        f() { run; }                              => [run]
        function g { run; }                       => [run]
        sh -c 'A=b run "x y"'                     => [sh] [-c] [A=b run "x y"] ; A=[b] [run] [x y]
        bash -ec "sh -c 'run'"                    => [bash] [-ec] [sh -c 'run'] ; [sh] [-c] [run] ; [run]
        kubectl exec p -- sh -c 'run a'           => [kubectl] [exec] [p] ; [sh] [-c] [run a] ; [run] [a]
        eval 'run a'                              => [eval] [run a] ; [run] [a]
        A=$(cat f) run                            => A=~[$(cat f)] [run] ; [cat] [f]
        A=`cat f`                                 => A=~[`cat f`] ; [cat] [f]
        A="$(echo "x)")"                          => A=~[$(echo "x)")] ; [echo] [x)]
        cat <<< 'some text'                       => [cat] <[some text]
        run > file 2>&1                           => [run] >[file]
        run --a=b --c d                           => [run] [--a=b] [--c] [d]
        echo $((1 + 2)) x                         => [echo] ~[$((1 + 2))] [x]
        """)
    void scriptsSplitAsShellsSplitThem(String script, String commands) {
        assertThat(read(script)).isEqualTo(commands.replace("\\t", "\t"));
    }

    @Test
    void hereDocumentsBelongToTheCommandThatReadsThem() {
        String script =
                "vault policy write app - <<EOF | tee x\npath \"secret/*\" {\n}\nEOF\nnext <<-'END'\n\t$X\n\tEND\nlast";
        assertThat(read(script))
                .isEqualTo(
                        "[vault] [policy] [write] [app] [-] <[path \"secret/*\" {\n}\n] ; | [tee] [x] ; [next] <[$X\n] ; [last]");
    }

    @Test
    void aShellThatIsFedAScriptReadsIt() {
        assertThat(read("kubectl exec -i v -- sh <<'EOF'\nA=b run\nEOF\n"))
                .isEqualTo("[kubectl] [exec] [-i] [v] ; [sh] <[A=b run\n] ; A=[b] [run]");
    }

    @Test
    void wordsKnowTheirPlaceThroughQuotesEscapesAndNestedScripts() {
        String script = "A=\"b\\\"c\" \\\n  run 'x y'\nsh -c 'mysql -psecret'";
        List<ShellCommand> commands = ShellText.read(PlacedText.ofFile(script)).commands();
        assertThat(commands.get(0).assignments().get(0).value().text().span()).isEqualTo(Span.of(1, 4, 1, 8));
        assertThat(commands.get(0).words().get(1).text().span()).isEqualTo(Span.of(2, 8, 2, 11));
        PlacedText option = commands.get(2).words().get(1).text();
        assertThat(option.slice(2, option.length()).span()).isEqualTo(Span.of(3, 16, 3, 22));
    }

    @Test
    void pathsNameVariablesAndCountWords() {
        String script = "sleep 5; A=b mysql -u x -psecret --password y; A=c; sh -c 'B=d run z'";
        FieldPath outer = FieldPath.of("args").item(2, "2");
        List<String> paths = new ArrayList<>();
        for (ShellCommand command : ShellText.read(PlacedText.ofFile(script)).commands()) {
            command.assignments()
                    .forEach(assignment ->
                            paths.add(outer.then(assignment.value().path()).toString()));
            command.words().forEach(word -> paths.add(outer.then(word.path()).toString()));
        }
        assertThat(paths)
                .contains("args[2] › A", "args[2] › word 5", "args[2] › word 13 › B", "args[2] › word 13 › word 3")
                .startsWith("args[2] › word 1", "args[2] › word 2", "args[2] › A", "args[2] › word 4");
    }

    @Test
    void stableNamesFollowOptionsAndHoldNothingOfAValue() {
        List<ShellCommand> commands = ShellText.read(
                        PlacedText.ofFile("mysql -u x -psecret --password=y --token z a b"))
                .commands();
        assertThat(commands.get(0).words().stream().map(word -> word.path().stable()))
                .containsExactly(
                        "argument",
                        "-u",
                        "-u#1",
                        "-p",
                        "--password",
                        "--token",
                        "--token#1",
                        "argument#1",
                        "argument#2");
    }

    @Test
    void aCommandLineThatCameSplitOpensItsScript() {
        PlacedText file = PlacedText.ofFile("bash\n-c\nsleep 5; mysql -uroot -ptestroot");
        List<Word> words = List.of(
                new Word(file.slice(0, 4), true, FieldPath.of("command").item(0, "0")),
                new Word(file.slice(5, 7), true, FieldPath.of("args").item(0, "0")),
                new Word(
                        file.slice(8, file.length()), true, FieldPath.of("args").item(1, "1")));
        List<ShellCommand> commands = ShellText.ofWords(words);
        assertThat(commands).hasSize(3);
        Word password = commands.get(2).words().get(2);
        assertThat(password.path()).hasToString("args[1] › word 5");
        assertThat(password.text().span()).isEqualTo(Span.of(3, 23, 3, 33));
    }

    @Test
    void commentsKeepTheirPlace() {
        EmbeddedDocument document = ShellText.read(PlacedText.ofFile("run # one\n  # A=b run\n"));
        assertThat(document.comments().stream().map(comment -> comment.text().value()))
                .containsExactly(" one", " A=b run");
        assertThat(document.comments().get(1).text().span()).isEqualTo(Span.of(2, 4, 2, 12));
    }

    @Test
    void tooDeeplyNestedScriptsAreReportedNotRead() {
        String script = "$(".repeat(40) + "run" + ")".repeat(40);
        assertThat(ShellText.read(PlacedText.ofFile(script)).problems()).hasSize(1);
    }

    private static List<String> scopes(String script) {
        return ShellText.read(PlacedText.ofFile(script)).commands().stream()
                .map(command -> command.words().get(0).text().value()
                        + command.scope().function().map(name -> " in " + name).orElse("")
                        + command.scope().loops().stream()
                                .map(loop -> " for " + loop.variable() + " of "
                                        + loop.words().stream()
                                                .map(word -> word.text().value())
                                                .toList())
                                .collect(Collectors.joining())
                        + (command.scope().conditional() ? " perhaps" : ""))
                .toList();
    }

    @Test
    void commandsKnowTheFunctionsLoopsAndBranchesAroundThem() {
        assertThat(scopes("""
                a
                f() {
                  b
                  if c; then d; fi
                }
                function g { e; }
                for x in 1 2; do
                  h && i
                  for y; do j; done
                done
                while k; do l; done
                case m in n) o ;; esac
                { p; }
                q || r; s
                """))
                .containsExactly(
                        "a",
                        "b in f",
                        "c in f perhaps",
                        "d in f perhaps",
                        "e in g",
                        "h for x of [1, 2]",
                        "i for x of [1, 2] perhaps",
                        "j for x of [1, 2] for y of []",
                        "k perhaps",
                        "l perhaps",
                        "o perhaps",
                        "p",
                        "q",
                        "r perhaps",
                        "s");
    }
}
