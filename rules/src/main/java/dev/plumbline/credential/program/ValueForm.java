// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.credential.connection.ConnectionPart;
import dev.plumbline.credential.connection.Connections;
import java.util.ArrayList;
import java.util.List;

/** How an option's value holds the credential; the table names the forms in lower case. */
enum ValueForm {
    /** The whole value. */
    WHOLE {
        @Override
        List<Part> parts(String value) {
            return List.of(new Part(0, value.length(), "", ""));
        }
    },
    /** {@code user:password}. */
    COLON {
        @Override
        List<Part> parts(String value) {
            return after(value, ':');
        }
    },
    /** {@code user%password}. */
    PERCENT {
        @Override
        List<Part> parts(String value) {
            return after(value, '%');
        }
    },
    /** {@code user,password}. */
    COMMA {
        @Override
        List<Part> parts(String value) {
            return after(value, ',');
        }
    },
    /** {@code user/password@database}. */
    SLASH {
        @Override
        List<Part> parts(String value) {
            int at = value.lastIndexOf('@');
            List<Part> parts = after(at < 0 ? value : value.substring(0, at), '/');
            return value.startsWith("/") ? List.of() : parts;
        }
    },
    /** {@code pass:password}; other sources name a file, a variable or a descriptor. */
    SOURCE {
        @Override
        List<Part> parts(String value) {
            boolean literal = value.startsWith("pass:") || value.startsWith("password:");
            return literal ? List.of(new Part(value.indexOf(':') + 1, value.length(), "", "")) : List.of();
        }
    },
    /** An HTTP header. */
    HEADER {
        @Override
        List<Part> parts(String value) {
            List<Part> parts = new ArrayList<>();
            for (ConnectionPart part : Connections.find(value)) {
                parts.add(new Part(part.start(), part.end(), "", part.user().orElse("")));
            }
            return parts;
        }
    },
    /** {@code name=value}. */
    KEY {
        @Override
        List<Part> parts(String value) {
            return settings(value, '\0');
        }
    },
    /** {@code name=value&name=value}. */
    FORM {
        @Override
        List<Part> parts(String value) {
            return value.startsWith("{") ? List.of() : settings(value, '&');
        }
    },
    /** {@code name=value,name=value}. */
    LIST {
        @Override
        List<Part> parts(String value) {
            return settings(value, ',');
        }
    };

    /** The credentials in a value of this form. */
    abstract List<Part> parts(String value);

    private static List<Part> after(String value, char separator) {
        int split = value.indexOf(separator);
        return split < 0 ? List.of() : List.of(new Part(split + 1, value.length(), "", value.substring(0, split)));
    }

    private static List<Part> settings(String value, char separator) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (start < value.length()) {
            int next = value.indexOf(separator, start);
            int end = next < 0 ? value.length() : next;
            String setting = value.substring(start, end);
            int equals = setting.indexOf('=');
            if (equals > 0) {
                parts.add(new Part(start + equals + 1, end, setting.substring(0, equals), ""));
            }
            start = end + 1;
        }
        return parts;
    }
}
