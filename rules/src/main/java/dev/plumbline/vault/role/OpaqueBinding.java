// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.vault.Answer;
import dev.plumbline.vault.AuthType;

/** The binding of a method that is not evaluated here. */
public record OpaqueBinding(AuthType type) implements Binding {
    @Override
    public Answer admits(Identity identity, Traits traits) {
        return Answer.unknown("roles of this auth method are not evaluated");
    }

    @Override
    public String words() {
        return "not evaluated";
    }
}
