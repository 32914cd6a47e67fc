// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTableTest {
    private static final List<TokenType> TYPES = TokenCatalog.standard().types();

    @Test
    void thereAreAtLeastAsManyTypesAsPromised() {
        assertThat(TYPES).hasSizeGreaterThan(180);
    }

    @Test
    void idsAreKebabCaseAndNamesAndSourcesAreThere() {
        assertThat(TYPES).allSatisfy(type -> {
            assertThat(type.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(type.name()).isNotBlank();
            assertThat(type.source()).matches("[a-zA-Z0-9./_-]+\\.[a-z]+.*|[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+: .+");
        });
    }

    @Test
    void aCompanionIsATypeAndPointsBack() {
        assertThat(TYPES).filteredOn(type -> type.companion().isPresent()).allSatisfy(type -> {
            TokenType other =
                    TokenCatalog.standard().type(type.companion().get()).orElseThrow();
            assertThat(other.companion()).isPresent();
        });
    }

    @Test
    void keyWordsAreLowerCaseLettersAndDigits() {
        assertThat(TYPES)
                .flatExtracting(TokenType::keyWords)
                .allSatisfy(word -> assertThat(word).matches("[a-z0-9]{3,}"));
    }

    @Test
    void aShapeThatWouldNeedToGoBackIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShapeParser.parse("x_ alnum{2,4} a"));
        assertThatIllegalArgumentException().isThrownBy(() -> ShapeParser.parse("x_ alnum{2,4} digit{2}"));
        assertThat(ShapeParser.parse("x_ alnum{2,4} - digit{2}")).hasSize(1);
    }

    @Test
    void unknownNamesInTheTableAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShapeParser.parse("x_ nothing{2}"));
        assertThatIllegalArgumentException().isThrownBy(() -> ShapeParser.parse("x_ <nothing>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.named("nothing"));
    }
}
