// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
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

    @Test
    void aSecretWithoutAMarkIsFoundBesideItsId() {
        String id = "AKIA" + "RZPUZDIKGQBQMADE";
        String secret = "Made2Up4By6Plumbline8" + "AndNever7Issued3To9";
        assertThat(secret).hasSize(40);
        assertThat(find("key: " + secret)).isEmpty();
        assertThat(find("[default]\nid = " + id + "\nkey = " + secret + "\n"))
                .extracting(match -> match.type().id())
                .containsExactly("aws-access-key-id", "aws-secret-access-key");
    }

    @Test
    void keyStoresAreKnownByTheirFirstBytes() {
        byte[] jks = new byte[80];
        jks[0] = (byte) 0xfe;
        jks[1] = (byte) 0xed;
        jks[2] = (byte) 0xfe;
        jks[3] = (byte) 0xed;
        byte[] pkcs12 = new byte[80];
        byte[] start = HexFormat.of().parseHex("3082010002010330820100" + "06092a864886f70d010701");
        System.arraycopy(start, 0, pkcs12, 0, start.length);
        TokenCatalog catalog = TokenCatalog.standard();
        assertThat(catalog.binary(jks)).map(TokenType::id).contains("java-key-store");
        assertThat(catalog.binary(pkcs12)).map(TokenType::id).contains("pkcs12-key-store");
        assertThat(catalog.binary(new byte[80])).isEmpty();
        assertThat(catalog.binary(new byte[3])).isEmpty();
    }

    @Test
    void aTokenThatIsNoneIsNotFoundInWordsThatBeginLikeOne() {
        assertThat(find("task-sk-ant-api03, hvs.secret, glpat-token, AKIAKEY, xoxb-, eyJ.eyJ.eyJ, -----BEGIN CERT"))
                .isEmpty();
    }
}
