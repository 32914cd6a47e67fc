// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the command line, the environment and the configuration file can all say; the first of these that speaks decides. */
public enum Setting {
    CLUSTER("scan", "cluster", "--cluster", Kind.FLAG),
    REVIEW("scan", "review", "--review", Kind.FLAG),
    KEY_FILE("scan", "fingerprint-key-file", "--fingerprint-key-file", Kind.PATH),
    CONTEXT("cluster", "context", "--context", Kind.TEXT),
    KUBECONFIG("cluster", "kubeconfig", "--kubeconfig", Kind.PATH),
    NAMESPACES("cluster", "namespaces", "--namespace", Kind.TEXTS),
    EXCLUDED_NAMESPACES("cluster", "exclude-namespaces", "--exclude-namespace", Kind.TEXTS),
    SKIPPED_KINDS("cluster", "skip-kinds", "--skip-kind", Kind.TEXTS),
    CLUSTER_NAME("cluster", "name", "--cluster-name", Kind.TEXT),
    ONLY_RULES("rules", "only", "--rule", Kind.RULES),
    SKIPPED_RULES("rules", "skip", "--skip-rule", Kind.RULES),
    FAIL_ON("gate", "fail-on", "--fail-on", Kind.TEXT, "low", "medium", "high", "critical", "none"),
    MIN_CONFIDENCE("gate", "min-confidence", "--min-confidence", Kind.TEXT, "heuristic", "strong", "certain"),
    EXIT_ZERO("gate", "exit-zero", "--exit-zero", Kind.FLAG),
    ALLOW_INCOMPLETE("gate", "allow-incomplete", "--allow-incomplete", Kind.FLAG),
    BASELINE("gate", "baseline", "--baseline", Kind.PATH),
    FORMAT("output", "format", "--format", Kind.FORMAT),
    REPORTS("output", "reports", "--report", Kind.REPORTS),
    POST("output", "post", "--post", Kind.DELIVERIES),
    PUT("output", "put", "--put", Kind.DELIVERIES),
    CA_FILE("output", "ca-file", "--ca-file", Kind.PATH),
    APPLY_REPORTS("output", "apply-reports", "--apply-reports", Kind.FLAG),
    RULE_PAGES("output", "rule-pages", "--rule-pages", Kind.TEXT),
    NO_VERSION_CONTROL("output", "no-version-control", "--no-version-control", Kind.FLAG),
    SARIF_KINDS("output", "sarif-kinds", "--sarif-kinds", Kind.TEXTS, "fail", "open", "pass", "notApplicable");

    /** What a value is. */
    public enum Kind {
        FLAG,
        TEXT,
        /** A file, in the configuration relative to the folder that the configuration lies in. */
        PATH,
        TEXTS,
        RULES,
        FORMAT,
        /** Format and file. */
        REPORTS,
        /** Format and address, or {@code @} and the file that holds it. */
        DELIVERIES;

        public boolean isList() {
            return this == TEXTS || this == RULES || isByFormat();
        }

        /** Whether it is a mapping with formats as keys. */
        boolean isByFormat() {
            return this == REPORTS || this == DELIVERIES;
        }
    }

    private final String section;
    private final String key;
    private final String option;
    private final Kind kind;
    private final List<String> words;

    Setting(String section, String key, String option, Kind kind, String... words) {
        this.section = section;
        this.key = key;
        this.option = option;
        this.kind = kind;
        this.words = List.of(words);
    }

    /** The setting that an option gives. */
    public static Optional<Setting> of(String option) {
        return Arrays.stream(values())
                .filter(setting -> setting.option.equals(option))
                .findFirst();
    }

    public String section() {
        return section;
    }

    public String key() {
        return key;
    }

    /** {@code gate.fail-on}. */
    public String path() {
        return section + "." + key;
    }

    public String option() {
        return option;
    }

    /**
     * {@code PLUMBLINE_FAIL_ON}. Variables of that prefix that are no setting are not an error: Kubernetes itself gives pods
     * some, beside a Service that is called plumbline.
     */
    public String variable() {
        return "PLUMBLINE_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Why a file that was only found, and that nobody named, may not say it; empty when it may. Who clones a repository and scans it
     * did not choose what its configuration says.
     */
    public Optional<String> harmWhenFound() {
        if (kind == Kind.DELIVERIES || this == APPLY_REPORTS) {
            return Optional.of("sends no reports");
        }
        // A kubeconfig runs the plugins that it names.
        return this == KUBECONFIG ? Optional.of("names no kubeconfig") : Optional.empty();
    }

    /** The words that it takes; empty for any text. */
    public List<String> words() {
        return words;
    }
}
