// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCheckoutTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "fedcba9876543210fedcba9876543210fedcba98";

    @TempDir
    Path folder;

    private Path tree;

    @BeforeEach
    void repository() throws IOException {
        tree = folder.resolve("shop");
        write(".git/HEAD", "ref: refs/heads/feature/one\n");
        write(".git/refs/heads/feature/one", COMMIT + "\n");
        write(".git/config", """
                [core]
                \tbare = false
                [remote "upstream"]
                \turl = https://git.example/upstream/shop.git
                [remote "origin"]
                \turl = "https://git.example/team/shop.git" ; where we push
                \tpushurl = https://git.example/other.git
                """);
    }

    @Test
    void aBranchIsFollowedToItsCommit() {
        GitCheckout checkout = GitCheckout.of(tree).orElseThrow();

        assertThat(checkout.revision()).isEqualTo(COMMIT);
        assertThat(checkout.branch()).isEqualTo("feature/one");
        assertThat(checkout.remote()).isEqualTo("https://git.example/team/shop.git");
    }

    @Test
    void theBranchsOwnRemoteComesFirst() throws IOException {
        Files.writeString(
                tree.resolve(".git/config"),
                Files.readString(tree.resolve(".git/config")) + "[branch \"feature/one\"]\n\tremote = upstream\n");

        assertThat(GitCheckout.of(tree).orElseThrow().remote()).isEqualTo("https://git.example/upstream/shop.git");
    }

    @Test
    void packedReferencesAreRead() throws IOException {
        Files.delete(tree.resolve(".git/refs/heads/feature/one"));
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + OTHER + " refs/heads/feature/one-more\n" + COMMIT
                        + " refs/heads/feature/one\n^" + OTHER + "\n");

        assertThat(GitCheckout.of(tree).orElseThrow().revision()).isEqualTo(COMMIT);
    }

    @Test
    void aDetachedHeadHasNoBranch() throws IOException {
        write(".git/HEAD", OTHER + "\n");

        GitCheckout checkout = GitCheckout.of(tree).orElseThrow();

        assertThat(checkout.revision()).isEqualTo(OTHER);
        assertThat(checkout.branch()).isEmpty();
    }

    @Test
    void aLinkedWorkTreeHasItsOwnHeadAndTheSharedRest() throws IOException {
        write(".git/worktrees/fix/HEAD", "ref: refs/heads/fix\n");
        write(".git/worktrees/fix/commondir", "../..\n");
        write(".git/refs/heads/fix", OTHER + "\n");
        Path linked = Files.createDirectories(folder.resolve("fix"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + tree.resolve(".git/worktrees/fix") + "\n");

        GitCheckout checkout = GitCheckout.of(linked).orElseThrow();

        assertThat(checkout.revision()).isEqualTo(OTHER);
        assertThat(checkout.branch()).isEqualTo("fix");
        assertThat(checkout.remote()).isEqualTo("https://git.example/team/shop.git");
    }

    @Test
    void whatCannotBeToldIsNotGuessed() throws IOException {
        write(".git/HEAD", "ref: refs/heads/not-born\n");
        assertThat(GitCheckout.of(tree)).isEmpty();
        write(".git/HEAD", "ref: refs/heads/.invalid\n");
        assertThat(GitCheckout.of(tree)).isEmpty();
        write("secret", COMMIT + "\n");
        write(".git/HEAD", "ref: refs/../../secret\n");
        assertThat(GitCheckout.of(tree)).isEmpty();
        write(".git/HEAD", "no commit\n");
        assertThat(GitCheckout.of(tree)).isEmpty();
        assertThat(GitCheckout.of(folder)).isEmpty();
    }

    @Test
    void theInnermostWorkTreeIsTheRoot() throws IOException {
        Path inner = Files.createDirectories(tree.resolve("deploy/base"));

        assertThat(GitCheckout.root(inner)).contains(tree);
    }

    @Test
    void theAddressIsNotPrintedByAccident() throws IOException {
        write(".git/config", "[remote \"origin\"]\nurl = https://ann:hunter2@git.example/shop.git\n");

        assertThat(GitCheckout.of(tree).orElseThrow().toString()).doesNotContain("hunter2");
    }

    private void write(String file, String text) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
