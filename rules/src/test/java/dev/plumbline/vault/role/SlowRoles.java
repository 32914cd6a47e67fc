// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

import java.util.List;
import java.util.Map;

/**
 * Whom roles admit, told once more as plainly as possible: values in plain maps, patterns by trying every split. Written from
 * the methods' documentation, not from the code under test.
 */
final class SlowRoles {
    private SlowRoles() {}

    /** A star stands for any text, also for none; tried at every place. */
    static boolean glob(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            for (int skipped = 0; skipped <= text.length(); skipped++) {
                if (glob(pattern.substring(1), text.substring(skipped))) {
                    return true;
                }
            }
            return false;
        }
        return !text.isEmpty() && text.charAt(0) == pattern.charAt(0) && glob(pattern.substring(1), text.substring(1));
    }

    /** JWT: the type, an audience that is bound, the exact subject, and of every bound claim one of its values. */
    static boolean jwt(Map<String, List<String>> role, Map<String, List<String>> token) {
        if (!role.getOrDefault("role_type", List.of("oidc")).equals(List.of("jwt"))) {
            return false;
        }
        List<String> bound = role.getOrDefault("bound_audiences", List.of());
        List<String> shown = token.getOrDefault("aud", List.of());
        boolean audience = false;
        for (String each : shown) {
            audience |= bound.contains(each);
        }
        if (bound.isEmpty()) {
            audience = shown.isEmpty();
        }
        List<String> subject = role.getOrDefault("bound_subject", List.of());
        boolean exact = subject.isEmpty() || token.get("sub").equals(subject);
        List<String> patterns = role.getOrDefault("sub", List.of());
        boolean claim = patterns.isEmpty();
        for (String pattern : patterns) {
            boolean globs = role.getOrDefault("bound_claims_type", List.of()).equals(List.of("glob"));
            String value = token.get("sub").get(0);
            claim |= globs ? glob(pattern, value) : pattern.equals(value);
        }
        return audience && exact && claim;
    }

    /** Kubernetes: the account's name and namespace in the lists, a star alone or in a pattern, and the audience. */
    static boolean kubernetes(Map<String, List<String>> role, String namespace, String name, List<String> audiences) {
        boolean names = false;
        for (String pattern : role.getOrDefault("bound_service_account_names", List.of())) {
            names |= glob(pattern, name);
        }
        boolean namespaces = false;
        for (String pattern : role.getOrDefault("bound_service_account_namespaces", List.of())) {
            namespaces |= glob(pattern, namespace);
        }
        List<String> audience = role.getOrDefault("audience", List.of());
        return names && namespaces && (audience.isEmpty() || audiences.contains(audience.get(0)));
    }

    /** Certificate: each list that is set has a pattern for one of the certificate's names of that sort. */
    static boolean certificate(Map<String, List<String>> role, Map<String, List<String>> certificate) {
        for (String sort : List.of("allowed_common_names", "allowed_uri_sans", "allowed_dns_sans")) {
            List<String> patterns = role.getOrDefault(sort, List.of());
            boolean any = patterns.isEmpty();
            for (String pattern : patterns) {
                for (String name : certificate.getOrDefault(sort, List.of())) {
                    any |= glob(pattern, name);
                }
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }
}
