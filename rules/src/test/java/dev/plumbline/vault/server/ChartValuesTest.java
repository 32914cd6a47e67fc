// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of the official charts, scanned by themselves. */
class ChartValuesTest {
    private static List<String> findings(String values) {
        return Given.nothing().text("vault-values.yaml", values).scan().findings().stream()
                .filter(finding -> finding.rule().id().contains("vault"))
                .map(finding -> finding.rule().id() + " at line "
                        + finding.at().span().orElseThrow().start().line())
                .toList();
    }

    @Test
    void devModeIsSeen() {
        assertThat(findings("""
                server:
                  dev:
                    enabled: true
                """)).containsExactly("dev-mode-vault-server at line 3");
    }

    @Test
    void theConfigurationInTheValuesIsJudgedAtItsOwnLine() {
        assertThat(findings("""
                server:
                  standalone:
                    enabled: true
                    config: |
                      listener "tcp" {
                        address     = "[::]:8200"
                        tls_disable = 1
                      }
                      storage "raft" { path = "/vault/data" }
                """)).contains("vault-listener-without-tls at line 7");
    }

    @Test
    void valuesOfAnotherChartAreNoServer() {
        assertThat(Given.nothing()
                        .text("values.yaml", "server:\n  dataStorage: {size: 1Gi}\n  port: 80\n")
                        .facts()
                        .vault()
                        .servers())
                .isEmpty();
    }
}
