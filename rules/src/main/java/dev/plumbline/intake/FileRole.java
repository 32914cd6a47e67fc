// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is read as, by its name alone. */
public enum FileRole {
    /** Kubernetes objects, as far as its documents are such. */
    MANIFEST,
    /** Text that may carry wiring: scripts, policies, Terraform. */
    WIRING,
    /** Helm values: settings whose placeholders are placeholders. */
    VALUES,
    /** Counted, not read. */
    OTHER;

    private static final Set<String> WIRING_ENDINGS = Set.of("hcl", "tf", "tfvars", "sh");
    private static final Pattern VALUES_NAME = Pattern.compile("(.*[._-])?values([._-].*)?\\.ya?ml");
    private static final Pattern TEMPLATE_WORD =
            Pattern.compile("(^|[^a-z])(example|examples|sample|samples|template|templates|tmpl|tpl)([^a-z]|$)");

    public static FileRole of(String baseName) {
        String name = baseName.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (VALUES_NAME.matcher(name).matches()) {
            return VALUES;
        }
        if (Set.of("yaml", "yml", "json").contains(ending)) {
            return MANIFEST;
        }
        return WIRING_ENDINGS.contains(ending) ? WIRING : OTHER;
    }

    /** True for a file that shows what to write instead of saying it. */
    public static boolean isTemplate(String baseName) {
        String name = baseName.toLowerCase(Locale.ROOT);
        return TEMPLATE_WORD.matcher(name).find() || of(baseName) == VALUES;
    }
}
