// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoWordsTest {
    @ParameterizedTest
    @CsvSource({
        "24h,PT24H",
        "1h30m,PT1H30M",
        "1.5s,PT1.5S",
        ".5m,PT30S",
        "0,PT0S",
        "-5m,PT-5M",
        "+2s,PT2S",
        "300ms,PT0.3S",
        "1.h,PT1H"
    })
    void readsDurationsAsGoDoes(String text, String expected) {
        assertThat(GoDuration.parse(text)).contains(Duration.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "1d", "PT1H", "1h 30m", "h", "1.2.3s", "-", "99999999999999999h", "."})
    void refusesWhatGoRefuses(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
    }

    @Test
    void expandsAsOsExpandDoes() {
        Map<String, String> environment = Map.of("A", "1", "AB", "2");

        assertThat(expand("$A ${A} $AB ${AB}c $$A", environment)).isEqualTo("1 1 2 2c $A");
        assertThat(expand("$NOPE.x ${NOPE}", environment)).isEqualTo(".x ");
        assertThat(expand("100$ $/ ${} ${A", environment)).isEqualTo("100$ $/  A");
    }

    @Test
    void aVariableFromElsewhereMakesTheTextUnknown() {
        assertThat(EnvironmentExpansion.expand(
                        "x${DBPW}", name -> new EnvironmentExpansion.Variable.Elsewhere("it comes from a Secret")))
                .isEqualTo(new EnvironmentExpansion.Result.Unknown("DBPW", "it comes from a Secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spiffe://td/a",
                "spiffe://td",
                "spiffe://a-b_c.d/ns/x/sa/y",
                "spiffe://td/A.b-c_D",
            })
    void soundIds(String id) {
        assertThat(SpiffeId.fault(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://td/a",
                "spiffe://TD/a",
                "spiffe:///a",
                "spiffe://td/",
                "spiffe://td/a//b",
                "spiffe://td/a/../b",
                "spiffe://td/<no value>",
                "spiffe://td/a?b",
                "spiffe://td:80/a",
                "spiffe://u@td/a",
                "spiffe://td/ü",
            })
    void faultyIds(String id) {
        assertThat(SpiffeId.fault(id)).isPresent();
    }

    @Test
    void registrationRefusesMore() {
        assertThat(SpiffeId.registrationFault("spiffe://td")).contains("it has no path");
        assertThat(SpiffeId.registrationFault("spiffe://td/spire/agent/x")).isPresent();
        assertThat(SpiffeId.registrationFault("spiffe://td/spirex")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.9.6,1.9.6", "ubi-v1.6.0,1.6.0", "v0.2.13@sha256:12,0.2.13", "1.13,1.13.0", "spire-server-0.1.0,0.1.0"
    })
    void findsVersions(String tag, String expected) {
        assertThat(Version.find(tag).map(Version::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "sha256", "nightly", "1", "abc1.2.3"})
    void findsNoVersion(String tag) {
        assertThat(Version.find(tag)).isEmpty();
    }

    @Test
    void namesOfSvids() {
        assertThat(DnsName.fault("oidc.example.test")).isEmpty();
        assertThat(DnsName.fault("*.example.test")).isEmpty();
        assertThat(DnsName.fault("a.*.example.test")).isPresent();
        assertThat(DnsName.fault("under_score.test")).isPresent();
        assertThat(DnsName.fault("a..b")).isPresent();
        assertThat(DnsName.covers("*.example.test", "a.example.test")).isTrue();
        assertThat(DnsName.covers("*.example.test", "a.b.example.test")).isFalse();
    }

    private static String expand(String text, Map<String, String> environment) {
        EnvironmentExpansion.Result result = EnvironmentExpansion.expand(
                text,
                name -> environment.containsKey(name)
                        ? new EnvironmentExpansion.Variable.Literal(environment.get(name))
                        : new EnvironmentExpansion.Variable.Missing());
        return ((EnvironmentExpansion.Result.Text) result).value();
    }
}
