// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.release;

import dev.plumbline.spire.install.Product;
import dev.plumbline.spire.text.Version;
import dev.plumbline.verdict.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fault of a product's releases that a later one mends.
 *
 * @param fixed first release without it, of each series that got the fix
 * @param since first release with it, when older ones lack it
 */
public record KnownFault(
        Product product,
        List<Version> fixed,
        Optional<Version> since,
        Applies applies,
        Severity severity,
        String what) {
    /** What must be in use for the fault to matter. */
    public enum Applies {
        ANY,
        PSAT,
        ISSUER,
        HTTP_CHALLENGE,
        X509POP,
        AWS_IID,
        JOIN_TOKEN,
        AZURE_IMDS,
        DELEGATES,
        REPLICAS
    }

    private static final List<KnownFault> ALL =
            Table.rows("faults.tsv").stream().map(KnownFault::of).toList();

    public KnownFault {
        fixed = List.copyOf(fixed);
    }

    private static KnownFault of(List<String> row) {
        return new KnownFault(
                Product.valueOf(constant(row.get(0))),
                Arrays.stream(row.get(1).split(",")).map(Version::of).sorted().toList(),
                row.get(2).equals("-") ? Optional.empty() : Optional.of(Version.of(row.get(2))),
                Applies.valueOf(constant(row.get(3))),
                Severity.valueOf(constant(row.get(4))),
                row.get(5));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The faults of a product's release, whether or not what they need is in use. */
    public static List<KnownFault> of(Product product, Version version) {
        return ALL.stream()
                .filter(fault -> fault.product() == product && fault.affects(version))
                .toList();
    }

    boolean affects(Version version) {
        if (since.filter(version::isBefore).isPresent()) {
            return false;
        }
        Optional<Version> ownSeries = fixed.stream()
                .filter(fix -> fix.major() == version.major() && fix.minor() == version.minor())
                .findFirst();
        return version.isBefore(ownSeries.orElse(fixed.get(fixed.size() - 1)));
    }

    /** The releases that mend it, as people write them. */
    public String fixedIn() {
        return String.join(" or ", fixed.stream().map(Version::toString).toList());
    }
}
