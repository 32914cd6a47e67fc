// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Coverage;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Scope;
import dev.plumbline.model.Workload;
import dev.plumbline.testing.Given;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpsTest {
    @Test
    void aListOfSeveralNamespacesIsWholeForItsKindsAndForNoOthers() {
        Scope scope = scope(list(object("ConfigMap", "a", "one", ""), object("ConfigMap", "b", "two", "")));

        assertThat(scope.complete("", "ConfigMap", "a")).isTrue();
        assertThat(scope.complete("", "ConfigMap", "elsewhere")).isTrue();
        assertThat(scope.gap("", "Secret", "a")).contains(UnknownReason.NOT_READ);
        assertThat(scope.gap("", "Namespace", "")).contains(UnknownReason.NOT_READ);
    }

    @Test
    void aListOfOneNamespaceSaysNothingOfOthers() {
        Scope scope = scope(list(object("ConfigMap", "a", "one", ""), object("Secret", "a", "two", "")));

        assertThat(scope.complete("", "ConfigMap", "a")).isTrue();
        assertThat(scope.gap("", "ConfigMap", "b")).contains(UnknownReason.NOT_READ);
        assertThat(scope.gap("", "ConfigMap", "")).contains(UnknownReason.NOT_READ);
    }

    @Test
    void aListThatWasPerhapsAskedForByLabelPromisesNothing() {
        Scope scope = scope(list(
                object("ConfigMap", "a", "one", "labels: {app: web}"),
                object("ConfigMap", "b", "two", "labels: {app: web}")));

        assertThat(scope.gap("", "ConfigMap", "a")).contains(UnknownReason.NOT_READ);
    }

    @Test
    void oneObjectIsNoList() {
        assertThat(scope(object("ConfigMap", "a", "one", "")).complete("", "ConfigMap", "a"))
                .isFalse();
    }

    @Test
    void aManifestOfManyObjectsPromisesNothing() {
        Scope scope = scope("""
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: n}}
                """);

        assertThat(scope.complete("", "ConfigMap", "n")).isFalse();
    }

    @Test
    void anEmptyListCountsWhereItsFolderNamesTheNamespace() {
        Given dump = Given.nothing()
                .announced(
                        "x/nodes.json",
                        "x/shop/pods.json",
                        "x/shop/replication-controllers.json",
                        "x/shop/replicasets.json")
                .text("x/shop/pods.json", typed("Pod", item("shop", "p")))
                .text(
                        "x/shop/replicasets.json",
                        "{\"kind\": \"ReplicaSetList\", \"apiVersion\": \"apps/v1\", \"items\": null}");

        Scope scope = dump.estates().get(0).inventory().scope();
        assertThat(scope.complete("apps", "ReplicaSet", "shop")).isTrue();
        assertThat(scope.complete("apps", "ReplicaSet", "other")).isFalse();
    }

    @Test
    void aClusterInfoDumpIsOneEstateWhateverItsNamespaces() {
        List<Estate> estates = Given.nothing()
                .announced(
                        "here/a/pods.json",
                        "here/a/replication-controllers.json",
                        "here/a/replicasets.json",
                        "here/b/pods.json",
                        "here/b/replication-controllers.json",
                        "here/b/replicasets.json")
                .text("here/a/pods.json", typed("Pod", item("a", "p")))
                .text("here/b/pods.json", typed("Pod", item("b", "p")))
                .estates();

        assertThat(estates).hasSize(1);
        assertThat(estates.get(0).inventory().workloads()).hasSize(2);
    }

    @Test
    void mustGatherIsOneEstateAndItsPodsAreCountedOnce() {
        String pod = "{\"kind\": \"Pod\", \"apiVersion\": \"v1\", "
                + item("shop", "p").replace("\"9\"", "\"10\"").substring(1);
        Given dump = Given.nothing()
                .announced("m/cluster-scoped-resources/core/nodes/n.yaml", "m/namespaces/shop/core/pods.yaml")
                .text("m/namespaces/shop/core/pods.yaml", typed("Pod", item("shop", "p")))
                .text("m/namespaces/shop/pods/p/p.yaml", pod)
                .text(
                        "m/namespaces/other/core/secrets.yaml",
                        typed("Secret", "{\"metadata\": {\"name\": \"s\", \"namespace\": \"other\"}}"));

        assertThat(dump.estates()).hasSize(1);
        assertThat(dump.estates().get(0).inventory().workloads())
                .extracting(Workload::provenance)
                .containsExactly(Provenance.DUMP);
        assertThat(dump.coverage().objects()).isEqualTo(2);
    }

    @Test
    void aDumpInAFolderOfManifestsStaysApart() {
        List<Estate> estates = Given.nothing()
                .announced("deploy/web.yaml", "d/namespaces/shop/core/pods.yaml")
                .text("deploy/web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: shop}\n")
                .text("d/namespaces/shop/core/pods.yaml", typed("Pod", item("shop", "p")))
                .estates();

        assertThat(estates).extracting(Estate::name).containsExactly("", "/d (dump)");
        assertThat(estates).extracting(Estate::state).containsExactly(false, true);
    }

    @Test
    void aListThatWasCutOffLosesItsLastObjectAndSaysSo() {
        String whole = list(object("ConfigMap", "a", "one", ""), object("ConfigMap", "b", "two", ""));
        Given cut = Given.nothing()
                .text("cut.yaml", whole.substring(0, whole.indexOf("kind: List")))
                .text("other.yaml", object("ConfigMap", "c", "three", ""));

        Coverage coverage = cut.coverage();
        assertThat(coverage.objects()).isEqualTo(2);
        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.gaps())
                .extracting(Coverage.Gap::what, Coverage.Gap::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "cut.yaml",
                                "the list ends before its kind and looks cut off; its last object was left out, fetch it again"));
        assertThat(cut.estates().get(0).inventory().scope().complete("", "ConfigMap", "a"))
                .isFalse();
    }

    @Test
    void jsonThatWasCutOffCostsOnlyItself() {
        String whole = typed("Pod", item("shop", "p"));
        Given cut = Given.nothing()
                .text("cut.json", whole.substring(0, whole.length() / 2))
                .text("other.json", typed("Pod", item("shop", "q")));

        assertThat(cut.coverage().complete()).isFalse();
        assertThat(cut.estates().get(0).inventory().workloads()).hasSize(1);
    }

    private static Scope scope(String text) {
        return Given.nothing()
                .text("dump.yaml", text)
                .estates()
                .get(0)
                .inventory()
                .scope();
    }

    private static String list(String... objects) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nitems:\n");
        for (String object : objects) {
            text.append("- ").append(object.strip().replace("\n", "\n  ")).append('\n');
        }
        return text.append("kind: List\nmetadata: {resourceVersion: \"\"}\n").toString();
    }

    private static String object(String kind, String namespace, String name, String more) {
        return """
                apiVersion: v1
                kind: %s
                metadata:
                  name: %s
                  namespace: %s
                  uid: u
                  resourceVersion: "9"
                  %s
                """.formatted(kind, name, namespace, more);
    }

    private static String typed(String kind, String item) {
        return "{\"kind\": \"%sList\", \"apiVersion\": \"v1\", \"items\": [%s]}".formatted(kind, item);
    }

    private static String item(String namespace, String name) {
        return """
                {"metadata": {"name": "%s", "namespace": "%s", "uid": "u", "resourceVersion": "9"}, "spec": {"containers": []}}""".formatted(name, namespace);
    }
}
