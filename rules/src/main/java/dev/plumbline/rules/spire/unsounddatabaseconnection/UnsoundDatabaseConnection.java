// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unsounddatabaseconnection;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flags a PostgreSQL connection with `sslmode` `disable`, `allow` or `prefer` (`require` or none: a step lower, it encrypts without verifying), a MySQL connection without `tls` or `root_ca_path`, with `skip-verify` or with clear passwords, or without `parseTime=true`. High with a password, else medium. */
public final class UnsoundDatabaseConnection implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsound-database-connection",
                    "Connection to the database that does not verify it, or cannot work",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-046", "SPIRE-047");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    private static final Pattern MODE = Pattern.compile("(?:^|[\\s?&])sslmode\\s{0,3}=\\s{0,3}'?([a-z-]{1,20})");
    private static final Pattern HOST = Pattern.compile("(?:^|\\s)host\\s{0,3}=\\s{0,3}'?([^\\s']{1,300})");
    private static final Pattern PASSWORD = Pattern.compile(
            "(?:^|[\\s?&])password\\s{0,3}=|://[^/@:]{1,200}:[^/@]{0,300}@|^[^/@:(]{1,200}:[^@]{0,300}@");
    private static final Pattern SAME_POD = Pattern.compile("localhost|127\\.[0-9.]{5,11}|\\[?::1\\]?|/.{0,300}");

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts) || Unread.tell(server.databaseType(), "the type of the database", verdicts)) {
            return;
        }
        Settings data = server.as().plugin("DataStore", "sql").map(Plugin::data).orElse(server.settings());
        String type = server.databaseType().asKnown().orElse("");
        boolean known = type.endsWith("postgres") || type.endsWith("mysql");
        if (!known) {
            verdicts.notApplicable();
            return;
        }
        for (String key : List.of("connection_string", "ro_connection_string")) {
            Value<String> raw = data.rawText(key);
            raw.asKnown()
                    .ifPresent(text -> connection(type, text, raw.location().orElse(data.at()), data, verdicts));
        }
    }

    private static void connection(String type, String text, Location at, Settings data, Verdicts verdicts) {
        boolean onlyVariable = text.matches("\\$\\{?\\w{1,200}\\}?");
        if (onlyVariable) {
            verdicts.unknown(UnknownReason.NOT_LITERAL, at, "the connection to the database is only known at run time");
        } else if (type.endsWith("mysql")) {
            mysql(text, at, data, verdicts);
        } else {
            postgres(text, at, verdicts);
        }
    }

    private static void postgres(String text, Location at, Verdicts verdicts) {
        if (inSamePod(text)) {
            return;
        }
        Matcher mode = MODE.matcher(text);
        String word = mode.find() ? mode.group(1) : "";
        Severity full = PASSWORD.matcher(text).find() ? Severity.HIGH : Severity.MEDIUM;
        switch (word) {
            case "verify-ca", "verify-full" -> {
                // The database proves who it is.
            }
            case "", "require" ->
                verdicts.fail(Defect.at(
                                at,
                                word.isEmpty()
                                        ? "no sslmode: the driver encrypts and does not verify the database"
                                        : "sslmode=require encrypts and does not verify the database")
                        .severity(full.lower()));
            default ->
                verdicts.fail(
                        Defect.at(at, "sslmode=%s lets the connection to the database be in clear".formatted(word))
                                .severity(full));
        }
    }

    private static void mysql(String text, Location at, Settings data, Verdicts verdicts) {
        if (!text.contains("parseTime=true")) {
            verdicts.fail(at, "parseTime=true is missing: the server does not start");
        }
        if (inSamePod(text)) {
            return;
        }
        Severity severity = PASSWORD.matcher(text).find() ? Severity.HIGH : Severity.MEDIUM;
        boolean verified = data.has("root_ca_path") || text.contains("tls=true") || text.contains("tls=custom");
        if (text.contains("tls=skip-verify") || text.contains("tls=preferred")) {
            verdicts.fail(Defect.at(at, "the certificate of the database is not verified")
                    .severity(severity));
        } else if (!verified) {
            verdicts.fail(
                    Defect.at(at, "the connection to the database is in clear").severity(severity));
        }
        if (!verified && text.contains("allowCleartextPasswords=1")) {
            verdicts.fail(
                    Defect.at(at, "the password goes to the database in clear").severity(Severity.HIGH));
        }
    }

    private static boolean inSamePod(String text) {
        Matcher host = HOST.matcher(text);
        if (host.find()) {
            return SAME_POD.matcher(host.group(1)).matches();
        }
        return text.contains("@localhost")
                || text.contains("@127.0.0.1")
                || text.contains("tcp(localhost")
                || text.contains("tcp(127.0.0.1")
                || text.contains("@unix(");
    }
}
