// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.IdentityPlane.Setting;
import dev.plumbline.testing.Given;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IdentityPlanesTest {
    private static final Path SOUND = Path.of("src/test/resources/dev/plumbline/spire/sound");

    @Test
    void everyPartIsShownWithItsReleaseAndWhatIsInForce() {
        IdentityPlane plane = plane("quickstart.yaml");
        assertThat(plane.trustDomains()).containsExactly("prod.acme.test");
        assertThat(plane.components())
                .extracting(part -> part.product() + " " + part.version())
                .containsExactlyInAnyOrder(
                        "spire-server 1.15.3",
                        "spire-controller-manager 0.6.6",
                        "spire-agent 1.15.3",
                        "spiffe-csi-driver 0.2.7",
                        "spiffe-helper 0.11.0");
        assertThat(plane.components())
                .filteredOn(part -> part.product().equals("spire-server"))
                .singleElement()
                .satisfies(server -> assertThat(server.settings())
                        .contains(
                                new Setting("trust domain", "prod.acme.test"),
                                new Setting("CA lifetime", "24h"),
                                new Setting("JWT-SVID lifetime", "5m"),
                                new Setting("key manager", "aws_kms")));
    }

    @Test
    void everyIdentityIsShownWithWhatYieldsIt() {
        IdentityPlane plane = plane("federation.yaml");
        assertThat(plane.federation())
                .extracting(each -> each.trustDomain() + " " + each.with() + " " + each.profile())
                .containsExactlyInAnyOrder(
                        "a.acme.test b.acme.test https_spiffe", "b.acme.test a.acme.test https_spiffe");
        assertThat(plane.identities())
                .filteredOn(issued -> issued.workload().name().equals("front"))
                .singleElement()
                .satisfies(issued -> {
                    assertThat(issued.spiffeId()).isEqualTo("spiffe://a.acme.test/ns/shop/sa/front");
                    assertThat(issued.registration()).isEqualTo("ClusterSPIFFEID shop");
                    assertThat(issued.federatesWith()).containsExactly("b.acme.test");
                    assertThat(issued.sockets()).containsExactly("CSI driver a.csi.spiffe.io");
                    assertThat(issued.sharedBy()).isEqualTo(1);
                });
    }

    @Test
    void whatWasNotReadIsNotShownAsSet() {
        IdentityPlane plane =
                Given.nothing().text("agent.yaml", """
                        apiVersion: apps/v1
                        kind: DaemonSet
                        metadata: {name: agent, namespace: spire}
                        spec:
                          template:
                            spec:
                              containers: [{name: agent, image: "spiffe/spire-agent:1.15.3"}]
                        """).scan().identityPlanes().get(0);
        assertThat(plane.components())
                .singleElement()
                .satisfies(agent ->
                        assertThat(agent.settings()).containsExactly(new Setting("configuration", "not read")));
    }

    @Test
    void anEstateWithoutSpireHasNoPlane() {
        assertThat(Given.nothing()
                        .text("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n")
                        .scan()
                        .identityPlanes())
                .isEmpty();
    }

    private static IdentityPlane plane(String file) {
        List<IdentityPlane> planes = Given.path(SOUND.resolve(file)).scan().identityPlanes();
        assertThat(planes).hasSize(1);
        return planes.get(0);
    }
}
