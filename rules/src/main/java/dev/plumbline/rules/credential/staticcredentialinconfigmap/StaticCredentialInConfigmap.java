// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialinconfigmap;

import dev.plumbline.credential.Place;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in a ConfigMap. */
public final class StaticCredentialInConfigmap implements Rule<ConfigMap> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-configmap", "Static credential in a ConfigMap", Family.CREDENTIAL, Severity.HIGH);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ConfigMap> looksAt() {
        return ConfigMap.class;
    }

    @Override
    public void check(ConfigMap configMap, Facts facts, Verdicts verdicts) {
        LiteralCredentials.report(Place.CONFIG_MAP, configMap, facts, verdicts);
    }
}
