// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.install.Release;
import dev.plumbline.spire.settings.Settings;

/** An installed product of SPIRE; its identity is that of the workload or resource that carries it. */
public sealed interface Component extends Subject
        permits SpireServer,
                SpireAgent,
                ControllerManager,
                OidcProvider,
                CsiDriver,
                SpiffeHelper,
                Tornjak,
                TornjakFrontend {
    Installed as();

    @Override
    default ObjectId id() {
        return as().carrier();
    }

    @Override
    default Location at() {
        return as().at();
    }

    default String namespace() {
        return as().namespace();
    }

    default Release release() {
        return as().release();
    }

    default Configuration configuration() {
        return as().configuration();
    }

    default Settings settings() {
        return as().settings();
    }
}
