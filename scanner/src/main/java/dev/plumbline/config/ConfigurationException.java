// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import java.util.List;

/** What is wrong with a configuration, a line each, fit to be shown. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(List<String> errors) {
        super(String.join("\n", errors));
    }

    public ConfigurationException(String error) {
        super(error);
    }
}
