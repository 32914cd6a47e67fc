// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.HclSettings;

/** Text that a command is given, as a setting and with its places. */
record GivenText(Setting setting, Setting.Source source) {
    /** Its settings, where it is a document of some. */
    Parameters parameters() {
        HclDocument document = Hcl.read(source.text());
        HclSettings settings = new HclSettings(source.placing(), source.evaluation(), HclSettings.NONE);
        Parameters read = settings.parameters(document.body(), source.path());
        return new Parameters(
                read.settings(),
                read.at(),
                document.json() && document.problems().isEmpty());
    }
}
