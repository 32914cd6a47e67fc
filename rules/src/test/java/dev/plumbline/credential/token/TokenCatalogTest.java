// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenCatalogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static List<TokenMatch> find(String text) {
        return TokenCatalog.standard().find(text, DAY);
    }

    @Test
    void textWithoutTokensGivesNone() {
        assertThat(find("host: db.example.org\nport: 5432\nname: ghp_short")).isEmpty();
    }

    @Test
    void aTokenIsFoundWhereItStands() {
        String token = "dop_v1_" + "0123456789abcdef".repeat(4).replace("0123456789", "9081726354");
        List<TokenMatch> found = find("TOKEN=" + token + "\n");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).start()).isEqualTo(6);
        assertThat(found.get(0).end()).isEqualTo(6 + token.length());
        assertThat(found.get(0).type().id()).isEqualTo("digitalocean-personal-access-token");
        assertThat(found.get(0).validity()).isEqualTo(Validity.STRUCTURE_VALID);
    }

    @Test
    void aTokenThatGoesOnIsNone() {
        String token = "dop_v1_" + "90817263fedcab45".repeat(4);
        assertThat(find(token + "0")).isEmpty();
        assertThat(find("x" + token)).isEmpty();
        assertThat(find("\\n" + token + "\\n")).hasSize(1);
    }

    @Test
    void aTypeWithKeyWordsIsOnlyFoundByName() {
        String value = "abcdef" + "." + "q1w2e3r4t5z6u7i8";
        assertThat(find(value)).isEmpty();
        TokenCatalog catalog = TokenCatalog.standard();
        assertThat(catalog.named("spec.discovery.bootstrapToken", value, DAY)).isPresent();
        assertThat(catalog.named("spec.version", value, DAY)).isEmpty();
    }
}
