// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import java.time.Duration;
import java.util.List;

/** What the tokens of a role can do, and for how long; zero and absent both mean that the mount and then Vault decide. */
public record TokenLimits(
        Value<List<Located<String>>> policies,
        Value<Duration> ttl,
        Value<Duration> maxTtl,
        Value<Duration> explicitMaxTtl,
        Value<Duration> period,
        Value<Long> uses,
        Value<Boolean> noDefaultPolicy,
        Value<String> tokenType,
        boolean cidrBound) {
    /** Reads present and legacy names of the parameters. */
    public static TokenLimits of(Parameters parameters) {
        return new TokenLimits(
                parameters.list("token_policies", "policies", "allowed_policies"),
                parameters.duration("token_ttl", "ttl"),
                parameters.duration("token_max_ttl", "max_ttl"),
                parameters.duration("token_explicit_max_ttl"),
                parameters.duration("token_period", "period"),
                parameters.number("token_num_uses", "num_uses"),
                parameters.flag("token_no_default_policy"),
                parameters.text("token_type"),
                parameters.has("token_bound_cidrs") || parameters.has("bound_cidrs"));
    }

    /** True when the value is surely not set, or set to nothing. */
    public static boolean isUnset(Value<Duration> duration) {
        return duration.isAbsent() || duration.isKnown(Duration::isZero);
    }

    /** True when tokens can be renewed for ever. */
    public boolean isEndless() {
        return period.isKnown(value -> !value.isZero()) && isUnset(explicitMaxTtl);
    }
}
