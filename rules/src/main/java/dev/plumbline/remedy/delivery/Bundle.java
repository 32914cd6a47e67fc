// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.PodChange;
import java.util.List;

/**
 * What one way of delivery has to bring.
 *
 * @param mount of the KV engine
 * @param path of the secret below it
 * @param fields of the secret; each becomes a file or a key of that name
 */
record Bundle(Premises premises, Door door, String mount, String path, List<String> fields, PodChange pod) {
    /** Where the files lie in the program's container. */
    static final String FOLDER = "/vault/secrets";

    Bundle {
        fields = List.copyOf(fields);
    }

    String apiPath() {
        return mount + "/data/" + path;
    }

    static String file(String field) {
        return FOLDER + "/" + field;
    }

    /** A template of the Agent's language that yields one field and nothing else. */
    String template(String field) {
        return "{{ with secret `" + apiPath() + "` }}{{ index .Data.data `" + field + "` }}{{ end }}";
    }

    String name() {
        return premises.workload().id().name();
    }
}
