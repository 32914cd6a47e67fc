// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On generated estates: taking a fault away never lowers the rung, and reading one file more only narrows it. */
class MonotoneLadderTest {
    private static final int ESTATES = 12;
    private static final long SEED = 20261122;

    /** One exchange that makes an estate worse. */
    private record Fault(String from, String to) {}

    private static final List<Fault> OF_ALL = List.of(
            new Fault("token_policies=shop", "token_policies=other"),
            new Fault("token_ttl=15m token_max_ttl=1h", "token_ttl=24h"),
            new Fault("\"server\", \"-config=/vault/config/vault.hcl\"", "\"server\", \"-dev\", \"-dev-tls\""),
            new Fault("[\"read\"]", "[\"read\", \"update\", \"delete\"]"),
            new Fault("name: https, port: 8200", "name: https, port: 8300"),
            new Fault("serviceAccountName: shop\n", "serviceAccountName: default\n"));
    private static final List<Fault> OF_JWT = List.of(
            new Fault("podSelector: {matchLabels: {spiffe: \"true\"}}", "podSelector: {matchLabels: {tier: front}}"),
            new Fault("{medium: Memory}", "{}"),
            new Fault("bound_audiences=vault", "bound_audiences=bao"),
            new Fault("sa/shop \\", "sa/other \\"),
            new Fault("oidc_discovery_url=https://oidc.apps", "oidc_discovery_url=https://oidc.old.apps"),
            new Fault("mountPath: /run/spire/sockets", "mountPath: /run/elsewhere"));
    private static final List<Fault> OF_ACCOUNTS = List.of(
            new Fault("bound_service_account_names=shop", "bound_service_account_names='*'"),
            new Fault("  audience=vault \\\n", ""),
            new Fault("default_ttl=1h", "default_ttl=72h"),
            new Fault("vault auth enable kubernetes", "vault auth enable userpass"));

    static Stream<String> mechanisms() {
        return ChainEstate.SOUND.keySet().stream().sorted().filter(name -> !name.equals("mtls"));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void takingAFaultAwayNeverLowersTheRung(String mechanism) {
        Random random = new Random(SEED);
        for (int number = 0; number < ESTATES; number++) {
            List<Fault> faults = some(mechanism, random);
            Fault mended = faults.get(random.nextInt(faults.size()));
            List<Fault> fewer = new ArrayList<>(faults);
            fewer.remove(mended);

            Rung before = estate(mechanism, faults).rung();
            Rung after = estate(mechanism, fewer).rung();

            assertThat(after.lowest()).as("%s without %s", faults, mended).isGreaterThanOrEqualTo(before.lowest());
            assertThat(after.highest()).as("%s without %s", faults, mended).isGreaterThanOrEqualTo(before.highest());
        }
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void readingOneFileMoreOnlyNarrowsTheRung(String mechanism) {
        Random random = new Random(SEED);
        for (int number = 0; number < ESTATES; number++) {
            List<Fault> faults = some(mechanism, random);
            ChainEstate whole = estate(mechanism, faults);
            Rung known = whole.rung();
            // What carries the workload itself cannot be left out.
            List<String> others = whole.files().keySet().stream()
                    .filter(name -> !name.equals(mechanism + ".yaml"))
                    .toList();
            String hidden = others.get(random.nextInt(others.size()));

            Rung guessed = whole.without(hidden).rung();

            assertThat(guessed.lowest()).as("%s without %s", faults, hidden).isLessThanOrEqualTo(known.lowest());
            assertThat(guessed.highest()).as("%s without %s", faults, hidden).isGreaterThanOrEqualTo(known.highest());
        }
    }

    private static List<Fault> some(String mechanism, Random random) {
        boolean svid = mechanism.equals("sidecar") || mechanism.equals("helper");
        List<Fault> possible = new ArrayList<>(OF_ALL);
        possible.addAll(svid ? OF_JWT : OF_ACCOUNTS);
        List<Fault> chosen = new ArrayList<>();
        int wanted = 1 + random.nextInt(3);
        while (chosen.size() < wanted) {
            Fault fault = possible.remove(random.nextInt(possible.size()));
            boolean hits = ChainEstate.sound(mechanism).files().values().stream()
                    .anyMatch(text -> text.contains(fault.from()));
            if (hits) {
                chosen.add(fault);
            }
        }
        return chosen;
    }

    private static ChainEstate estate(String mechanism, List<Fault> faults) {
        ChainEstate estate = ChainEstate.sound(mechanism);
        for (Fault fault : faults) {
            estate = estate.with(fault.from(), fault.to());
        }
        return estate;
    }
}
