// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.delivery.Courier;
import dev.plumbline.delivery.Delivery;
import dev.plumbline.delivery.Patience;
import dev.plumbline.report.Formats;
import dev.plumbline.report.OutputFile;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that are sent to servers. */
final class Deliveries {
    private final Map<String, String> files;
    private final Courier courier;

    private Deliveries(Map<String, String> files, Courier courier) {
        this.files = files;
        this.courier = courier;
    }

    /**
     * One for each that the options name.
     *
     * @param files where the same formats are written to, so that what is sent is what stands there
     */
    static List<Outputs.Destination> of(OutputOptions options, Map<String, String> files, Console console) {
        List<Delivery> wanted = options.deliveries();
        if (wanted.isEmpty()) {
            return List.of();
        }
        try {
            Courier courier = new Courier(
                    Optional.ofNullable(options.caFile),
                    console.environment(),
                    "plumbline/" + Version.number(),
                    Patience.DEFAULT);
            Deliveries deliveries = new Deliveries(files, courier);
            return wanted.stream()
                    .<Outputs.Destination>map(delivery -> report -> deliveries.send(delivery, report))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void send(Delivery delivery, Report report) throws IOException {
        String file = files.get(delivery.format());
        Report named = file == null ? report : OutputFile.named(report, Path.of(file));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(text, StandardCharsets.UTF_8)) {
            Outputs.format(delivery.format()).write(named, writer);
        }
        courier.take(delivery, Formats.mediaType(delivery.format()).orElseThrow(), text.toByteArray());
    }
}
