// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.history;

import dev.plumbline.history.History;
import dev.plumbline.report.AppendableWriter;
import dev.plumbline.report.html.Assets;
import dev.plumbline.report.html.Templates;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a history as one HTML page with charts that needs nothing else and runs no script. */
public final class HistoryPage {
    private static final Assets ASSETS = Assets.withoutScript("/dev/plumbline/report/history/history.css");
    private static final Configuration TEMPLATES = Templates.in("/dev/plumbline/report/history");

    private HistoryPage() {}

    public static void write(History history, Appendable out) throws IOException {
        List<HistoryView> clusters = new ArrayList<>();
        history.byCluster().forEach((cluster, one) -> clusters.add(new HistoryView(cluster, one)));
        TemplateDirectiveModel style = (environment, parameters, variables, body) ->
                environment.getOut().write(ASSETS.style());
        Writer writer = new BufferedWriter(new AppendableWriter(out));
        try {
            TEMPLATES
                    .getTemplate("history.ftl")
                    .process(
                            Map.of(
                                    "clusters",
                                    clusters,
                                    "unread",
                                    history.unread(),
                                    "policy",
                                    ASSETS.policy(),
                                    "style",
                                    style),
                            writer);
        } catch (TemplateException e) {
            throw new IOException("the page's template failed", e);
        }
        writer.flush();
    }
}
