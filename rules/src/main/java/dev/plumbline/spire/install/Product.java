// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import java.util.List;

/** What can be recognised, by the name of its program and images, and where it looks for its configuration. */
public enum Product {
    SERVER("spire-server", "/opt/spire/conf/server/server.conf", "/opt/spire"),
    AGENT("spire-agent", "/opt/spire/conf/agent/agent.conf", "/opt/spire"),
    CONTROLLER_MANAGER("spire-controller-manager", "", "/"),
    OIDC_PROVIDER("oidc-discovery-provider", "/opt/spire/oidc-discovery-provider.conf", "/opt/spire"),
    CSI_DRIVER("spiffe-csi-driver", "", "/"),
    HELPER("spiffe-helper", "/helper.conf", "/"),
    TORNJAK("tornjak-backend", "", "/opt/spire"),
    TORNJAK_FRONTEND("tornjak-frontend", "", "/");

    /** Products of other makers, or other programs, whose names contain one of ours. */
    private static final List<String> OTHERS =
            List.of("dynamic-registration-agent", "spire-ha-agent", "spire-identity-exchange");

    private final String program;
    private final String defaultFile;
    private final String workingDirectory;

    Product(String program, String defaultFile, String workingDirectory) {
        this.program = program;
        this.defaultFile = defaultFile;
        this.workingDirectory = workingDirectory;
    }

    /** The program's file name, which is the image's name too. */
    public String program() {
        return program;
    }

    /** The file that is read when no flag names another; empty when the program then goes by built-in defaults. */
    public String defaultFile() {
        return defaultFile;
    }

    /** Where its image starts the program. */
    public String workingDirectory() {
        return workingDirectory;
    }

    boolean names(ImageName image) {
        if (OTHERS.stream().anyMatch(image::isCalled)) {
            return false;
        }
        // The manifests in front of the OIDC provider's image name it with a prefix in some charts.
        return image.isCalled(program) || (this == TORNJAK && image.base().equals("tornjak"));
    }
}
