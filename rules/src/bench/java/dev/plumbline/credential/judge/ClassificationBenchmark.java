// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judges a megabyte of keys and values of mixed configuration, so that operations per second are megabytes per second; the
 * text is parsed already. Values are as long as in clusters: most are a word, some a line, few a page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClassificationBenchmark {
    private static final int SIZE = 1_000_000;
    private static final Span PLACE = Span.of(1, 1, 1, 2);
    private static final Setting SETTING = new Setting(Setting.Kind.CONFIGURATION, true);

    private static final List<String> AROUND = List.of("spec", "web");

    private static final List<String> PAIRS = List.of(
            "name=web-%d",
            "image=registry.example.com/shop/web:1.%d.0",
            "spring.datasource.url=jdbc:postgresql://db-%d:5432/shop?sslmode=verify-full",
            "logging.level.org.example.shop.web=INFO",
            "server.port=80%d",
            "description=The service that takes orders from the web, checks them against stock %d and hands them on to the people who pack.",
            "command=exec java -Xmx512m -jar /opt/app/%d/app.jar --server.port=8080 --spring.profiles.active=production",
            "checksum/config=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0%d",
            "dashboard={\"title\": \"Orders\", \"panels\": [{\"type\": \"graph\", \"expr\": \"sum(rate(http_requests_total{app=web}[5m])) by (code)\", \"id\": %d}]}",
            "cpu=%dm",
            "mountPath=/var/lib/app/%d",
            "DB_PASSWORD_FILE=/run/secrets/db-%d",
            "DB_PASSWORD=${DB_PASSWORD}",
            "token_ttl=%dh",
            "secretName=web-%d-tls",
            "ca.crt=MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJQmFsdGltb3JlMRMwEQYDVQQLEwpDeWJlclRydXN0%d",
            "query=SELECT id, name, created_at FROM orders WHERE customer_id = %d ORDER BY created_at DESC",
            "app.kubernetes.io/managed-by=Helm",
            "enabled=true");

    /** One value in sixty is a credential, which is more than clusters have. */
    private static final String CREDENTIAL = "smtp_password=sunnymeadow%d";

    private static final int RARITY = 60;

    private final List<Candidate> candidates = candidates();
    private final Judge judge = new Judge(LocalDate.of(2026, 1, 1), false);

    private static List<Candidate> candidates() {
        Random random = new Random(42);
        List<Candidate> list = new ArrayList<>();
        int size = 0;
        while (size < SIZE) {
            String shape = random.nextInt(RARITY) == 0 ? CREDENTIAL : PAIRS.get(random.nextInt(PAIRS.size()));
            String pair = shape.replace("%d", Integer.toString(random.nextInt(1000)));
            int equals = pair.indexOf('=');
            PlacedText value = PlacedText.within(PLACE, pair.substring(equals + 1));
            String key = pair.substring(0, equals);
            list.add(new Candidate(key, AROUND, value, SETTING, Optional.empty()));
            size += pair.length();
        }
        return list;
    }

    @Benchmark
    public int judge() {
        int judged = 0;
        for (Candidate candidate : candidates) {
            judged += judge.judge(candidate).size();
        }
        return judged;
    }
}
