// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultAuthMount;
import java.time.Duration;
import java.util.Optional;

/** How long a role's tokens live, against an hour. */
record TokenLife(Kind kind, String words) {
    private static final Duration LONGEST = Duration.ofHours(1);

    private enum Kind {
        SHORT,
        LONG,
        UNKNOWN
    }

    /** @param mount whose own default holds where the role says nothing */
    static TokenLife of(TokenLimits limits, Optional<VaultAuthMount> mount) {
        if (limits.isEndless()) {
            return new TokenLife(Kind.LONG, "its token can be renewed for ever");
        }
        Optional<Duration> ttl = limits.ttl()
                .asKnown()
                .filter(each -> !each.isZero())
                .or(() -> mount.flatMap(each -> each.tuning()
                        .duration("default_lease_ttl", "default-lease-ttl")
                        .asKnown()));
        boolean capped = limits.maxTtl().isKnown(max -> !max.isZero() && max.compareTo(LONGEST) <= 0)
                || limits.explicitMaxTtl().isKnown(max -> !max.isZero() && max.compareTo(LONGEST) <= 0);
        if (capped || ttl.filter(each -> each.compareTo(LONGEST) <= 0).isPresent()) {
            return new TokenLife(Kind.SHORT, "");
        }
        if (ttl.isPresent()) {
            return new TokenLife(Kind.LONG, "its token is valid for " + hours(ttl.get()));
        }
        if (limits.ttl().isUnknown()) {
            return new TokenLife(Kind.UNKNOWN, "how long its token lives is not known");
        }
        return new TokenLife(Kind.LONG, "its token is valid as long as Vault's default, up to 768h");
    }

    boolean isLong() {
        return kind == Kind.LONG;
    }

    boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    private static String hours(Duration ttl) {
        return ttl.toMinutes() % 60 == 0 ? ttl.toHours() + "h" : ttl.toMinutes() + "m";
    }
}
