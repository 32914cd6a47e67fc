// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The parameters that a role of each method knows; data in {@code role-parameters.txt}. */
public final class RoleParameters {
    private static final int NEAR = 2;

    private RoleParameters() {}

    /** Empty for a method whose parameters are not listed. */
    public static List<String> of(AuthType type) {
        List<String> known = new ArrayList<>();
        for (List<String> row : DataTable.rows("role-parameters.txt")) {
            boolean concerns = row.get(0).equals(type.plugin()) || row.get(0).equals("jwt") && type.isJwt();
            if (concerns || row.get(0).equals("all")) {
                known.addAll(List.of(row.get(1).split(" +", -1)));
            }
        }
        boolean listed =
                type.isJwt() || type == AuthType.KUBERNETES || type == AuthType.APPROLE || type == AuthType.CERT;
        return listed ? known : List.of();
    }

    /** The known name that an unknown one was surely meant to be. */
    public static Optional<String> nearest(String name, List<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        return known.stream()
                .filter(candidate -> candidate.length() > 5 && name.length() < 100)
                .filter(candidate -> {
                    int edits = distance.apply(name, candidate);
                    return edits > 0;
                })
                .findFirst();
    }
}
