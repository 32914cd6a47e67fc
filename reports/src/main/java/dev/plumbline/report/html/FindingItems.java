// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Words;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.io.Writer;

/** Writes the findings' list items without the template engine, for which 50,000 of them are a second or two of work. */
final class FindingItems {
    private final Writer out;
    private final Page page;

    FindingItems(Writer out, Page page) {
        this.out = out;
        this.page = page;
    }

    void write() throws IOException {
        for (Triaged triaged : page.findings()) {
            write(page.finding(triaged));
        }
    }

    private void write(FindingView finding) throws IOException {
        out.write("<li id=\"");
        text(finding.id());
        attribute("data-severity", finding.severity());
        attribute("data-family", finding.family());
        attribute("data-namespace", finding.namespace());
        if (!finding.estate().isEmpty()) {
            attribute("data-estate", finding.estate());
        }
        attribute("data-rung", finding.rung());
        attribute("data-state", finding.state());
        out.write("\"><span class=\"chip sev-");
        out.write(finding.severity());
        out.write("\">");
        out.write(Words.capital(finding.severity()));
        out.write("</span>\n<div><p class=\"said\"><b>");
        text(finding.message());
        out.write("</b>");
        if (!finding.state().equals("open")) {
            out.write(" <span class=\"state " + finding.state() + "\">" + finding.state() + "</span>");
        }
        out.write("</p>\n<p class=\"note\">");
        about(finding);
        out.write("</p>\n<p class=\"note path\">");
        text(finding.fieldPath());
        out.write("</p>");
        notes(finding);
        out.write("</div>\n<code class=\"place\">");
        text(finding.place());
        out.write("</code></li>\n");
    }

    private void about(FindingView finding) throws IOException {
        if (finding.workload().isEmpty()) {
            element("<span class=\"object\">", finding.object(), "</span>");
        } else {
            element("<a class=\"object\" href=\"#", finding.workload(), "\">");
            element("", finding.object(), "</a>");
        }
        if (!finding.estate().isEmpty()) {
            element(" in ", finding.estate(), "");
        }
        element(" · <a class=\"rule\" href=\"#rule-", finding.rule(), "\">");
        element("", finding.rule(), "</a>");
        for (String fact : finding.facts()) {
            element(" · ", fact, "");
        }
        if (!finding.group().isEmpty()) {
            element(" · <a href=\"#value-", finding.group(), "\">value ");
            element("", finding.group(), "</a>");
        }
    }

    private void notes(FindingView finding) throws IOException {
        if (finding.notes().isEmpty()) {
            return;
        }
        out.write("<ul class=\"note\">");
        for (String note : finding.notes()) {
            element("<li>", note, "</li>");
        }
        out.write("</ul>");
    }

    /** Ends the attribute before it; the last one is ended by who comes next. */
    private void attribute(String name, String value) throws IOException {
        element("\" " + name + "=\"", value, "");
    }

    private void element(String before, String value, String after) throws IOException {
        out.write(before);
        text(value);
        out.write(after);
    }

    /** Whatever is not ours: visible first, then escaped. */
    private void text(String value) throws IOException {
        VisibleHtml.write(value, out);
    }
}
