// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.CredentialDetail.Readers;
import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: db, namespace: shop}
            data: {password: Gugelhupf-77, other_password: Marillen-88}
            ---
            """;

    @Test
    void aFindingSaysWhoReadsItsObjectAndWhoGetsAtItOtherwise() {
        Given given = Given.nothing().text("estate.yaml", CONFIG_MAP + """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: reads, namespace: shop}
                rules: [{apiGroups: [""], resources: [configmaps], verbs: [list]}]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: reads, namespace: shop}
                roleRef: {kind: Role, name: reads}
                subjects: [{kind: User, name: ann}, {kind: ServiceAccount, name: web}]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: deploys, namespace: shop}
                rules: [{apiGroups: [batch], resources: [jobs], verbs: [create]}]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: deploys, namespace: shop}
                roleRef: {kind: Role, name: deploys}
                subjects: [{kind: ServiceAccount, name: deployer, namespace: ci}]
                """);

        assertThat(given.scan().findings())
                .filteredOn(finding -> finding.credential().isPresent())
                .extracting(finding -> finding.credential().get().readers().orElseThrow())
                .hasSize(2)
                .containsOnly(new Readers(
                        2,
                        List.of("ServiceAccount shop/web", "user ann"),
                        1,
                        List.of("ServiceAccount ci/deployer by creating pods")));
    }

    @Test
    void withoutBindingsNobodyKnows() {
        assertThat(Given.nothing().text("estate.yaml", CONFIG_MAP).scan().findings())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.credential().orElseThrow().readers()).isEmpty());
    }
}
