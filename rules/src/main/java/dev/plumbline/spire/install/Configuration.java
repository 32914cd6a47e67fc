// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Subject;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** A component's configuration file, as far as it could be read. */
public sealed interface Configuration {
    /** The place that stands for it. */
    Location at();

    /**
     * It was read.
     *
     * @param expanded whether the process is told to expand environment variables in it
     * @param carrier the ConfigMap, Secret or custom resource that holds it, when one was read
     */
    record Read(Settings settings, boolean expanded, Optional<Subject> carrier) implements Configuration {
        @Override
        public Location at() {
            return settings.at();
        }
    }

    /** It breaks its grammar: the process does not start. What could be read around the fault is in {@code settings}. */
    record Broken(Settings settings, Location at, String why) implements Configuration {}

    /** It lies where nothing was read: in the image, in a Secret, on a volume. */
    record Unread(UnknownReason reason, Location at, String why) implements Configuration {}

    /** The mounted ConfigMap or Secret is there, and it lacks the key. */
    record Missing(Location at, String why) implements Configuration {}

    /** The settings, empty where none were read. */
    default Settings settings() {
        return Settings.empty(at());
    }

    default boolean isRead() {
        return this instanceof Read;
    }
}
