// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.Result;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are written although they hold SARIF's default, which sarif-java leaves out: people and simple consumers read
 * {@code kind} and {@code level} without knowing the defaults, and a default level depends on the rule.
 */
final class Written {
    private Written() {}

    static JsonMapper.Builder always(JsonMapper.Builder mapper) {
        return mapper.addMixIn(Result.class, ResultFields.class)
                .addMixIn(Notification.class, Level.class)
                .addMixIn(ReportingConfiguration.class, Level.class);
    }

    /** Shape of a result. */
    abstract static class ResultFields {
        @JsonProperty("kind")
        @JsonInclude(Include.ALWAYS)
        @Nullable
        Object kind;

        @JsonProperty("level")
        @JsonInclude(Include.ALWAYS)
        @Nullable
        Object level;
    }

    /** Shape of what has a level. */
    abstract static class Level {
        @JsonProperty("level")
        @JsonInclude(Include.ALWAYS)
        @Nullable
        Object level;
    }
}
