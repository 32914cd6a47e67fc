// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/** Text that is or may be a credential; it can be tested and fingerprinted, never printed, compared or serialised. */
public final class SecretText {
    private final String raw;

    public SecretText(String raw) {
        this.raw = requireNonNull(raw, "raw");
    }

    public boolean matches(Predicate<? super String> test) {
        return test.test(raw);
    }

    public int length() {
        return raw.length();
    }

    /** For the classes of this package that judge text. */
    String reveal() {
        return raw;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
