// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.report.Visible;
import dev.plumbline.report.Words;
import java.util.List;

/** What the template calls to word things. */
public final class Text {
    public String visible(Object value) {
        return Visible.of(value.toString());
    }

    public String place(Location at) {
        String path = Visible.of(at.origin().path());
        return at.span().map(span -> path + ":" + span.start()).orElse(path);
    }

    public List<String> facts(Finding finding) {
        return Words.facts(finding).stream().map(Visible::of).toList();
    }

    public String count(int number, String one) {
        return Words.count(number, one);
    }
}
