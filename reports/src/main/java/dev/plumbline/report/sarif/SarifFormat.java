// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jcup.sarif_2_1_0.model.Result;
import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.json.ActingCharacters;
import dev.plumbline.report.json.PrettyJson;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Writes SARIF 2.1.0. */
public final class SarifFormat implements ReportFormat {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Selection selection = Selection.of(report);
        RunParts run = new RunParts(report, selection);
        try (JsonGenerator generator = mapper().getFactory().createGenerator(new AppendableWriter(out))) {
            generator.setPrettyPrinter(PrettyJson.printer(" "));
            generator.setCharacterEscapes(new ActingCharacters());
            generator.writeStartObject();
            generator.writeStringField("$schema", SCHEMA);
            generator.writeStringField("version", "2.1.0");
            generator.writeArrayFieldStart("runs");
            generator.writeStartObject();
            generator.writeObjectField("tool", run.tool());
            generator.writeObjectField("invocations", List.of(run.invocation()));
            if (!run.versionControl().isEmpty()) {
                generator.writeObjectField("versionControlProvenance", run.versionControl());
            }
            generator.writeObjectField("automationDetails", run.automationDetails());
            generator.writeObjectField("originalUriBaseIds", run.baseIds());
            generator.writeStringField("columnKind", "utf16CodeUnits");
            generator.writeStringField("defaultEncoding", "utf-8");
            generator.writeStringField("language", "en-US");
            generator.writeObjectField("redactionTokens", List.of(Results.REDACTED));
            generator.writeObjectField("taxonomies", Taxonomies.of(selection.rules()));
            generator.writeArrayFieldStart("results");
            Iterator<Result> results = new Results(report, selection, run.places()).all();
            while (results.hasNext()) {
                generator.writeObject(results.next());
            }
            generator.writeEndArray();
            generator.writeObjectField("properties", run.properties());
            generator.writeEndObject();
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.append('\n');
    }

    @Override
    public List<Companion> companions(Report report) {
        boolean cluster = !ClusterInventory.of(report).isEmpty();
        return cluster ? List.of(new Companion(ClusterInventory.SUFFIX, new ClusterInventoryFormat())) : List.of();
    }

    private static ObjectMapper mapper() {
        SimpleDateFormat dates = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
        dates.setTimeZone(TimeZone.getTimeZone("UTC"));
        return Written.always(JsonMapper.builder())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .defaultDateFormat(dates)
                .build();
    }
}
