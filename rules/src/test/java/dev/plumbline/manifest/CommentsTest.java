// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {
    private static final String MANIFEST = """
            # before
            ---
            # at the top
            spec: # of spec
              containers: # of containers
              # of the list
              - name: one # of name
                args:
                - --password # of the option
                - hunter2
                # after the items
                env: []
                # in one
              # between
              - # opens two
                name: "two # no comment"
                # - bash
                # - "-c"
                probe:
                  # above the first key
                  exec: {a: 'it#s', b: [x#y, # in the list
                    z]} # behind exec
                script: | # of script
                  # no comment
                  run # no comment
                # under two
            # under the root
            last: "quoted" # of last
            #
            """;

    @Test
    void eachCommentLineIsOneCommentInItsInnermostNode() {
        Document document = Reading.document(MANIFEST);
        assertThat(document.comments())
                .extracting(comment -> comment.text().value().strip() + " | " + comment.within())
                .containsExactly(
                        "before | ",
                        "at the top | ",
                        "of spec | spec",
                        "of containers | spec.containers",
                        "of the list | spec.containers",
                        "of name | spec.containers[0].name",
                        "of the option | spec.containers[0].args[0]",
                        "after the items | spec.containers[0]",
                        "in one | spec.containers[0]",
                        "between | spec.containers",
                        "opens two | spec.containers[1]",
                        "- bash | spec.containers[1]",
                        "- \"-c\" | spec.containers[1]",
                        "above the first key | spec.containers[1].probe",
                        "in the list | spec.containers[1].probe.exec.b[0]",
                        "behind exec | spec.containers[1].probe.exec",
                        "of script | spec.containers[1].script",
                        "under two | spec.containers[1]",
                        "under the root | ",
                        "of last | last",
                        " | ");
        assertThat(document.comments().get(6).within().stable()).isEqualTo("spec.containers[one].args[--password]");
    }

    @Test
    void aCommentStandsWhereItSays() {
        Source source = Source.of(MANIFEST);
        for (Comment comment : Reading.document(MANIFEST).comments()) {
            assertThat(source.cut(comment.text().span()))
                    .isEqualTo(comment.text().value());
        }
    }

    @Test
    void aTextOfCommentsIsADocument() {
        for (String text : List.of("# one\n# two", "---\n# one\n\n# two\n---\n", "...\n# one\n# two\n...\n")) {
            assertThat(Reading.document(text).comments()).hasSize(2);
        }
    }

    @Test
    void commentsBehindADocumentAreItsOwn() {
        List<Document> documents =
                Reading.of("a: 1\n# one\n---\n# two\nb: 1\n...\n# three\n").documents();
        assertThat(documents).extracting(document -> document.comments().size()).containsExactly(1, 1, 1);
    }

    @Test
    void aNumberSignInATagOrAnchorIsNoComment() {
        Document document = Reading.document("%TAG !e! tag:example.org,2000:\n---\na: !e!b &d#e x # yes\nf: *d#e\n");
        assertThat(document.comments()).hasSize(1);
    }
}
