// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static java.util.stream.Collectors.joining;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small estate of named texts, in which single words are exchanged to break or hide one thing. */
record ChainEstate(Map<String, String> files) {
    /** The mechanisms, each with what it needs to be sound. */
    static final Map<String, List<String>> SOUND = Map.of(
            "sidecar", List.of("sidecar.yaml", "kv.sh", "jwt.sh", "spire.yaml", "vault.yaml"),
            "helper", List.of("helper.yaml", "database.sh", "jwt.sh", "spire.yaml", "vault.yaml"),
            "injector", List.of("injector.yaml", "database.sh", "kubernetes.sh", "vault.yaml"),
            "operator", List.of("operator.yaml", "database.sh", "kubernetes.sh", "vault.yaml"),
            "csi", List.of("csi.yaml", "database.sh", "kubernetes.sh", "vault.yaml"),
            "external", List.of("external.yaml", "database.sh", "kubernetes.sh", "vault.yaml"),
            "store", List.of("store.yaml", "kv.sh", "kubernetes.sh", "vault.yaml"),
            "mtls", List.of("mtls.yaml", "spire.yaml"));

    /** The workload that all of them are about. */
    private static final String SHOP = "Deployment shop/shop";

    ChainEstate {
        files = new LinkedHashMap<>(files);
    }

    static ChainEstate sound(String mechanism) {
        Map<String, String> files = new LinkedHashMap<>();
        SOUND.get(mechanism).forEach(name -> files.put(name, resource(name)));
        return new ChainEstate(files);
    }

    /** Everything again as OpenBao calls it: its command line, image and variables. */
    static ChainEstate openBao(String mechanism) {
        return sound(mechanism)
                .everywhere("vault write", "bao write")
                .everywhere("vault auth", "bao auth")
                .everywhere("vault secrets", "bao secrets")
                .everywhere("vault policy", "bao policy")
                .everywhere("hashicorp/vault:1.21.1", "quay.io/openbao/openbao:2.4.1")
                .everywhere("command: [\"vault\"", "command: [\"bao\"")
                .everywhere("VAULT_ADDR", "BAO_ADDR")
                .everywhere("provider: vault\n", "provider: openbao\n");
    }

    private static String resource(String name) {
        try (InputStream input = ChainEstate.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainEstate everywhere(String from, String to) {
        Map<String, String> changed = new LinkedHashMap<>();
        files.forEach((name, text) -> changed.put(name, text.replace(from, to)));
        return new ChainEstate(changed);
    }

    /** One exchange, which must hit. */
    ChainEstate with(String from, String to) {
        if (files.values().stream().noneMatch(text -> text.contains(from))) {
            throw new IllegalArgumentException("nothing to exchange: " + from);
        }
        return everywhere(from, to);
    }

    ChainEstate without(String... names) {
        Map<String, String> fewer = new LinkedHashMap<>(files);
        Stream.of(names).forEach(name -> {
            if (fewer.remove(name) == null) {
                throw new IllegalArgumentException("no file " + name);
            }
        });
        return new ChainEstate(fewer);
    }

    ChainEstate and(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.merge(name, text, (old, added) -> old + added);
        return new ChainEstate(more);
    }

    ChainEstate andResource(String name) {
        return and(name, resource(name));
    }

    private Given given() {
        Given given = Given.nothing();
        files.forEach(given::text);
        return given;
    }

    Facts facts() {
        return given().facts();
    }

    ScanResult scan() {
        return given().scan();
    }

    /** Of a cluster that was read whole. */
    Facts completeFacts() {
        return given().complete().facts();
    }

    static Standing standing(Facts facts) {
        return facts.chain().standings().stream()
                .filter(standing -> standing.workload().id().toString().equals(SHOP))
                .findFirst()
                .orElseThrow();
    }

    Standing standing() {
        return standing(facts());
    }

    Rung rung() {
        return standing().rung().orElseThrow();
    }

    /** The names of the hops with a verdict, in order. */
    static String hops(Standing standing, Hop.Verdict verdict) {
        return standing.edges().stream()
                .flatMap(edge -> edge.hops().stream())
                .filter(hop -> hop.is(verdict))
                .map(hop -> hop.name().words())
                .collect(joining(", "));
    }

    @Override
    public String toString() {
        return String.join(" ", files.keySet());
    }
}
