// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helperfilestooopen;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a `key_file_mode` or `jwt_svid_file_mode` that gives rights to everybody; medium for write rights of the group, and for a number without leading zero, which counts as decimal. */
public final class HelperFilesTooOpen implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-files-too-open", "Key or token file that others may read", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-207");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        for (String key : List.of("key_file_mode", "jwt_svid_file_mode")) {
            Value<String> text = helper.settings().text(key);
            Value<Integer> mode = helper.settings().number(key);
            mode.asKnown()
                    .ifPresent(bits -> judge(
                            key,
                            bits,
                            text.asKnown().orElse(""),
                            mode.location().orElse(helper.at()),
                            verdicts));
        }
    }

    private static void judge(String key, int bits, String text, Location at, Verdicts verdicts) {
        boolean decimal = !text.startsWith("0") && bits > 7;
        if (decimal) {
            verdicts.fail(
                    Defect.at(at, "%s is read as decimal and means 0%s".formatted(key, Integer.toOctalString(bits)))
                            .severity((bits & 07) != 0 ? Severity.HIGH : Severity.MEDIUM));
        } else if ((bits & 07) != 0) {
            verdicts.fail(at, "%s lets everybody read what makes the workload".formatted(key));
        } else if ((bits & 020) != 0) {
            verdicts.fail(Defect.at(at, "%s lets the group write the file".formatted(key))
                    .severity(Severity.MEDIUM));
        }
    }
}
