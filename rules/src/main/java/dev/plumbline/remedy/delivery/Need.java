// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvFrom;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import java.util.List;

/** One place where a workload takes a secret today. Holds names and places, never a value. */
sealed interface Need {
    /** The fields of the secret in Vault that it is served from. */
    List<String> fields();

    /** One environment variable, whether a literal or a reference. */
    record Variable(Container container, EnvVar variable, String field) implements Need {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /**
     * All keys of an object as variables.
     *
     * @param known false when its keys were not read
     */
    record All(Container container, EnvFrom from, List<String> keys, boolean known) implements Need {
        public All {
            keys = List.copyOf(keys);
        }

        @Override
        public List<String> fields() {
            return keys;
        }
    }

    /**
     * Files in a volume.
     *
     * @param items file names by the field that each is served from, in pairs of equal index
     * @param others whether the volume holds further files, which are no secrets
     */
    record Files(Volume volume, List<String> items, List<String> names, List<Mounted> mounts, boolean others)
            implements Need {
        public Files {
            items = List.copyOf(items);
            names = List.copyOf(names);
            mounts = List.copyOf(mounts);
        }

        @Override
        public List<String> fields() {
            return items;
        }
    }

    /** Where a container sees a volume. */
    record Mounted(Container container, VolumeMount mount) {}

    /**
     * A part of a command, an argument, a probe or a hook.
     *
     * @param words all words that belong together
     * @param index of the word with the secret in it, blanked out
     * @param main true for the container's own command and arguments
     */
    record Text(Container container, List<String> words, int index, boolean main, Location at, String field)
            implements Need {
        public Text {
            words = List.copyOf(words);
        }

        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }
}
