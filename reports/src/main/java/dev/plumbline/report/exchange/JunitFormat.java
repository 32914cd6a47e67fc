// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.exchange;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.SetAside;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JUnit XML: a suite for each rule, a test for each finding. What fails the gate is a failure; what is suppressed,
 * known or below the threshold is skipped with that reason; what could not be looked at is an error.
 */
public final class JunitFormat implements ReportFormat {
    private record Test(String name, Finding finding, String element, String message) {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        Map<String, List<Test>> suites = new TreeMap<>();
        for (RuleInfo rule : report.result().rules()) {
            suites.put(rule.id(), new ArrayList<>());
        }
        for (Triaged triaged : report.triage().findings()) {
            suites.computeIfAbsent(triaged.finding().rule().id(), any -> new ArrayList<>())
                    .add(test(report, triaged));
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"plumbline\">\n");
        for (Map.Entry<String, List<Test>> suite : suites.entrySet()) {
            write(report, suite.getKey(), suite.getValue(), out);
        }
        coverage(report, out);
        out.append("</testsuites>\n");
    }

    private static Test test(Report report, Triaged triaged) {
        Finding finding = triaged.finding();
        String name = finding.subject() + " " + finding.at().path();
        if (report.options().gate().fails(triaged)) {
            return new Test(name, finding, "failure", finding.message());
        }
        return new Test(name, finding, "skipped", why(triaged) + ": " + finding.message());
    }

    private static String why(Triaged triaged) {
        if (triaged.suppressed().isPresent()) {
            return "suppressed, " + triaged.suppressed().get().reason();
        }
        return triaged.counts() ? "below the threshold" : "known before";
    }

    private static void write(Report report, String rule, List<Test> tests, Appendable out) throws IOException {
        long failures =
                tests.stream().filter(test -> test.element().equals("failure")).count();
        out.append("<testsuite name=\"").append(rule).append('"');
        out.append(" tests=\"")
                .append(Integer.toString(Math.max(1, tests.size())))
                .append('"');
        out.append(" failures=\"").append(Long.toString(failures)).append("\" errors=\"0\"");
        out.append(" skipped=\"").append(Long.toString(tests.size() - failures)).append("\">\n");
        if (tests.isEmpty()) {
            out.append("<testcase classname=\"").append(rule).append("\" name=\"no finding\"/>\n");
        }
        for (Test test : tests) {
            write(report, rule, test, out);
        }
        out.append("</testsuite>\n");
    }

    private static void write(Report report, String rule, Test test, Appendable out) throws IOException {
        Location at = test.finding().at();
        String file = report.surroundings().roots().place(at.origin()).path();
        out.append("<testcase classname=\"").append(rule).append("\" name=\"").append(Xml.attribute(test.name()));
        out.append("\" file=\"").append(Xml.attribute(file)).append('"');
        if (at.span().isPresent()) {
            int line = at.span().get().start().line();
            out.append(" line=\"").append(Integer.toString(line)).append('"');
        }
        out.append(">\n<").append(test.element());
        out.append(" message=\"").append(Xml.attribute(test.message())).append('"');
        if (test.element().equals("failure")) {
            out.append(" type=\"").append(test.finding().severity().word()).append("\">");
            String place = file + at.span().map(span -> ":" + span.start()).orElse("");
            out.append(Xml.text(place)).append("</failure>");
        } else {
            out.append("/>");
        }
        out.append("\n</testcase>\n");
    }

    private static void coverage(Report report, Appendable out) throws IOException {
        Coverage coverage = report.result().coverage();
        List<Coverage.Gap> gaps =
                coverage.gaps().stream().filter(Coverage.Gap::asked).toList();
        int errors = coverage.complete() ? 0 : Math.max(1, gaps.size());
        out.append("<testsuite name=\"coverage\" tests=\"").append(Integer.toString(Math.max(1, errors)));
        out.append("\" failures=\"0\" errors=\"")
                .append(Integer.toString(errors))
                .append("\" skipped=\"0\">\n");
        List<SetAside> asides = SetAside.of(report);
        if (!asides.isEmpty()) {
            out.append("<properties>\n");
            for (SetAside aside : asides) {
                out.append("<property name=\"set aside\" value=\"").append(Xml.attribute(aside.sentence()));
                out.append("\"/>\n");
            }
            out.append("</properties>\n");
        }
        if (coverage.complete()) {
            out.append("<testcase classname=\"coverage\" name=\"complete\"/>\n");
        } else if (gaps.isEmpty()) {
            error("nothing to scan", "nothing was found to scan", out);
        }
        for (Coverage.Gap gap : gaps) {
            error(gap.what(), gap.message(), out);
        }
        out.append("</testsuite>\n");
    }

    private static void error(String name, String message, Appendable out) throws IOException {
        out.append("<testcase classname=\"coverage\" name=\"").append(Xml.attribute(name));
        out.append("\">\n<error type=\"not looked at\" message=\"").append(Xml.attribute(message));
        out.append("\"/>\n</testcase>\n");
    }
}
