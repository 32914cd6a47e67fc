// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ServiceAccount;
import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstatesTest {
    @Test
    void filesThatAgreeAreOneNamelessEstate() {
        List<Estate> estates = Given.nothing()
                .text("a/one.yaml", account("one", "x"))
                .text("b/two.yaml", account("two", "x"))
                .text("b/one.yaml", account("one", "x"))
                .estates();

        assertThat(estates).extracting(Estate::name).containsExactly("");
        assertThat(names(estates.get(0))).containsExactly("one", "two");
    }

    @Test
    void copiesThatDifferPartTheTreeWhereTheyPart() {
        List<Estate> estates = Given.nothing()
                .text("shared.yaml", account("shared", "x"))
                .text("story/after/py.yaml", account("py", "after"))
                .text("story/after/more/extra.yaml", account("extra", "x"))
                .text("story/before/py.yaml", account("py", "before"))
                .text("unrelated/other.yaml", account("other", "x"))
                .estates();

        assertThat(estates).extracting(Estate::name).containsExactly("story/after", "story/before", "");
        assertThat(names(estates.get(0))).containsExactly("extra", "py", "shared");
        assertThat(names(estates.get(1))).containsExactly("py", "shared");
        assertThat(names(estates.get(2))).containsExactly("other", "shared");
    }

    @Test
    void copiesInOneFolderPartByFileAndShareTheRest() {
        List<Estate> estates = Given.nothing()
                .text("app-v1.yaml", account("app", "v1"))
                .text("app-v2.yaml", account("app", "v2"))
                .text("vault.yaml", account("vault", "x"))
                .estates();

        assertThat(estates).extracting(Estate::name).containsExactly("app-v1.yaml", "app-v2.yaml");
        assertThat(names(estates.get(1))).containsExactly("app", "vault");
    }

    @Test
    void quotingAndCommentsAndKeyOrderAreNoDifference() {
        List<Estate> estates = Given.nothing()
                .text("a/x.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: 'n'} # why\n")
                .text("b/x.yaml", "kind: ServiceAccount\napiVersion: v1\nmetadata:\n  namespace: n\n  name: \"a\"\n")
                .estates();

        assertThat(estates).hasSize(1);
    }

    @Test
    void dumpedObjectsDoNotJoinTheManifestsBesideThem() {
        String dumped =
                "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: n, uid: u, resourceVersion: '7'}\n";
        List<Estate> estates = Given.nothing()
                .text("dump.yaml", dumped)
                .text("manifest.yaml", account("b", "x"))
                .estates();

        assertThat(estates).hasSize(2);
    }

    @Test
    void whatIsCalledValuesAndHoldsObjectsIsAManifest() {
        List<Estate> estates = Given.nothing()
                .text("rendered-values.yaml", account("a", "x"))
                .text("values.yaml", "replicas: 2\n")
                .estates();

        assertThat(names(estates.get(0))).containsExactly("a");
    }

    private static String account(String name, String label) {
        return "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: %s\n  namespace: n\n  labels: {l: %s}\n"
                .formatted(name, label);
    }

    private static List<String> names(Estate estate) {
        return estate.inventory().all(ServiceAccount.class).stream()
                .map(account -> account.id().name())
                .toList();
    }
}
