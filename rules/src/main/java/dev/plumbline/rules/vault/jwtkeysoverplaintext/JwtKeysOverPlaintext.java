// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.jwtkeysoverplaintext;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flags a JWT mount that fetches discovery document or keys without TLS. */
public final class JwtKeysOverPlaintext implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "jwt-keys-over-plaintext",
                    "Keys for login tokens fetched over plain http",
                    Family.VAULT,
                    Severity.CRITICAL)
            .covering("VAULT-315");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultAuthMount> looksAt() {
        return VaultAuthMount.class;
    }

    @Override
    public void check(VaultAuthMount mount, Facts facts, Verdicts verdicts) {
        if (!mount.type().isJwt() || !mount.configured()) {
            verdicts.notApplicable();
            return;
        }
        for (String name : List.of("oidc_discovery_url", "jwks_url")) {
            plain(mount, mount.config().setting(name), verdicts);
        }
        mount.config()
                .setting("jwks_pairs")
                .flatMap(Setting::asMany)
                .ifPresent(pairs -> pairs.items()
                        .forEach(pair -> plain(
                                mount,
                                pair.asGroup().map(group -> group.entries().get("jwks_url")),
                                verdicts)));
    }

    /** The scheme is seen even where a variable follows. */
    private static void plain(VaultAuthMount mount, Optional<Setting> url, Verdicts verdicts) {
        url.filter(setting ->
                        setting.spelled().orElse("").toLowerCase(Locale.ROOT).startsWith("http://"))
                .ifPresent(setting -> verdicts.fail(
                        setting.at(), "auth/" + mount.path() + " fetches the keys that it trusts over plain http"));
    }
}
