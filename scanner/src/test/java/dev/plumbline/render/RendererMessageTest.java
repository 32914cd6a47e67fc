// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererMessageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "execution error at (shop/templates/a.yaml:1:6): set .Values.db.password!",
                "parse error at (shop/templates/_helpers.tpl:12): function \"nosuchfunction\" not defined",
                "YAML parse error on shop/templates/a.yaml: error converting YAML to JSON: yaml: line 3: mapping values are"
                        + " not allowed in this context",
                "chart requires kubeVersion: >=1.28.0 which is incompatible with Kubernetes v1.20.0",
                "template: shop/templates/a.yaml:2:6: executing \"shop/templates/a.yaml\" at <.Values.db.port>: nil pointer"
                        + " evaluating interface {}.port",
                "accumulating resources from '../base': '/srv/shop/base' must resolve to a file",
                "unable to build kubernetes objects: no matches for kind \"CronTab\" in version \"stable.example.com/v1\"",
            })
    void whatHelpsPeopleStays(String message) {
        assertThat(RendererMessage.of("Error: " + message + "\n")).isEqualTo(message);
    }

    @Test
    void whatDoesNotLookLikeAWordIsWithheld() {
        assertThat(RendererMessage.of(
                        "Error: password=sunshine refused, token Harv3st-moon (SGFydjNzdC1tb29u) [4711-08]"))
                .isEqualTo("*** refused, token *** *** ***");
    }

    @Test
    void aValueIsWithheldInAnyLettersAndInBase64() {
        assertThat(RendererMessage.without(
                        List.of("sunshine", "correct horse battery staple"),
                        "SUNSHINE, c3Vuc2hpbmU= and Battery are refused"))
                .isEqualTo("***, ***= and *** are refused");
    }

    @Test
    void timesAndProcessIdsOfALogAreNoPartOfIt() {
        assertThat(
                        RendererMessage.of(
                                "E1122 12:25:51.467833    6991 run.go:72] \"command failed\" err=\"accumulating"
                                        + " resources: accumulation err='accumulating resources from '../../t/base': '/t/base' must"
                                        + " resolve to a file': recursed accumulation of path '/t/base': Unexpected kind: nonsense\"\n"))
                .isEqualTo("Unexpected kind: nonsense");
    }

    @Test
    void theWayThroughNestedIncludesIsNotRepeated() {
        String level =
                "template: a/templates/a.yaml:1:20: executing \"r\" at <include \"r\" .>: error calling include: ";

        assertThat(RendererMessage.of(level.repeat(900) + "rendering template has a nested reference name: r\n"))
                .isEqualTo(level + "rendering template has a nested reference name: r");
    }
}
