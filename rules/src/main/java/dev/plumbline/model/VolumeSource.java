// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a volume holds. */
public sealed interface VolumeSource {
    /** A key of a ConfigMap or Secret under another file name. */
    record Item(String key, String path) {}

    /** The keys of a ConfigMap as files; no items means all of them. */
    record ConfigMapFiles(String name, List<Item> items, boolean optional) implements VolumeSource {
        public ConfigMapFiles {
            items = List.copyOf(items);
        }
    }

    /** The keys of a Secret as files; no items means all of them. */
    record SecretFiles(String name, List<Item> items, boolean optional) implements VolumeSource {
        public SecretFiles {
            items = List.copyOf(items);
        }
    }

    /**
     * A token for the pod's ServiceAccount.
     *
     * @param audience empty for the API server's own
     * @param expirationSeconds absent means 3600, the API's default
     */
    record ServiceAccountToken(String audience, OptionalLong expirationSeconds, String path) implements VolumeSource {}

    /** A trust bundle published by a ClusterTrustBundle. */
    record ClusterTrustBundle(String name, String signerName, String path) implements VolumeSource {}

    /** Several sources in one folder. */
    record Projected(List<VolumeSource> sources) implements VolumeSource {
        public Projected {
            sources = List.copyOf(sources);
        }
    }

    /** Scratch space; with medium {@code Memory} it never reaches a disk. */
    record EmptyDir(String medium) implements VolumeSource {
        public boolean inMemory() {
            return medium.equals("Memory");
        }
    }

    /** A folder or socket of the node. */
    record HostPath(String path, String type) implements VolumeSource {}

    /**
     * An inline volume of a CSI driver, such as {@code csi.spiffe.io}.
     *
     * @param publishSecret name of the Secret given to the driver, empty without one
     */
    record Csi(String driver, boolean readOnly, Map<String, Located<String>> attributes, String publishSecret)
            implements VolumeSource {
        public Csi {
            attributes = OrderedMap.copyOf(attributes);
        }
    }

    /** Fields of the pod as files. */
    record DownwardApi() implements VolumeSource {}

    /** A claim on persistent storage, by name or as a template of its own. */
    record Claim(String name) implements VolumeSource {}

    /** Any other type, by the name of its field ({@code nfs}). */
    record Other(String type, Location at) implements VolumeSource {}
}
