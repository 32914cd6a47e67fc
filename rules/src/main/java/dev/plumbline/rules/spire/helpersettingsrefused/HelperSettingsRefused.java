// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helpersettingsrefused;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.SpiffeHelper.Jwt;
import dev.plumbline.spire.release.SettingKeys;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.Version;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a spiffe-helper configuration with a setting that its release does not know (camel case from 0.9 on, snake case before 0.7, or a newer feature), with some but not all three X.509 file names, with nothing to fetch, with a `jwt_svids` entry without audience or file, with two that write one file, or with `pid_file_name` and no `renew_signal` or `daemon_mode = false`. */
public final class HelperSettingsRefused implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-settings-refused",
                    "SPIFFE helper that does not start with its configuration",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-200", "SPIRE-202", "SPIRE-203");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    private static final List<String> X509 = List.of("svid_file_name", "svid_key_file_name", "svid_bundle_file_name");

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        boolean refused = keys("helper", helper.settings(), helper, verdicts);
        for (Settings jwt : helper.settings().blocks("jwt_svids")) {
            refused |= keys("jwt_svids", jwt, helper, verdicts);
        }
        if (refused) {
            return;
        }
        List<String> missing =
                X509.stream().filter(key -> helper.text(key).isAbsent()).toList();
        boolean someX509 = missing.size() < X509.size();
        if (someX509 && !missing.isEmpty()) {
            verdicts.fail(
                    helper.settings().at(),
                    "%s is missing: all three X.509 file names or none".formatted(String.join(", ", missing)));
        }
        boolean any = someX509
                || helper.settings().has("jwt_svids")
                || helper.settings().has("jwt_bundle_file_name");
        if (!any) {
            verdicts.fail(helper.settings().at(), "nothing to fetch is configured, so the helper ends at once");
        }
        jwts(helper, verdicts);
        signal(helper, verdicts);
    }

    private static boolean keys(String block, Settings settings, SpiffeHelper helper, Verdicts verdicts) {
        Optional<Version> version = helper.release().version().asKnown();
        boolean refused = false;
        for (String key : settings.keys()) {
            Optional<String> why = version.flatMap(release -> SettingKeys.refusal(block, key, release));
            if (why.isPresent()) {
                refused = true;
                verdicts.fail(
                        settings.at(key), "release %s does not take %s: %s".formatted(version.get(), key, why.get()));
            }
        }
        return refused;
    }

    private static void jwts(SpiffeHelper helper, Verdicts verdicts) {
        Set<String> files = new LinkedHashSet<>();
        for (Jwt jwt : helper.jwts()) {
            if (jwt.audience().isAbsent() || jwt.file().isAbsent()) {
                verdicts.fail(
                        jwt.at(),
                        "an entry of jwt_svids lacks %s"
                                .formatted(jwt.audience().isAbsent() ? "jwt_audience" : "jwt_svid_file_name"));
            }
            Optional<String> file = jwt.file().asKnown();
            if (file.isPresent() && !files.add(file.get())) {
                verdicts.fail(
                        jwt.file().location().orElse(jwt.at()), "two tokens are written to %s".formatted(file.get()));
            }
        }
    }

    private static void signal(SpiffeHelper helper, Verdicts verdicts) {
        if (helper.text("pid_file_name").isAbsent()) {
            return;
        }
        Location at = helper.settings().at("pid_file_name");
        if (helper.text("renew_signal").isAbsent()) {
            verdicts.fail(at, "pid_file_name without renew_signal: the helper does not start");
        }
        if (helper.runsAsDaemon().isKnown(daemon -> !daemon)) {
            verdicts.fail(at, "pid_file_name with daemon_mode off: the helper does not start");
        }
    }
}
