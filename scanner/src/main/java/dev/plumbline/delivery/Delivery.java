// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import java.util.Locale;

/** A report that is to be sent somewhere. */
public record Delivery(Method method, String format, Address address) {
    /** How a server is told to take it. */
    public enum Method {
        POST,
        PUT;

        /** The word for it in messages. */
        String verb() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
