// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.key.KeyWords;
import dev.plumbline.credential.key.WordTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names and expressions of programs, where a value could have stood. */
final class Expressions {
    private static final int LONGEST = 160;
    private static final Pattern CALL = Pattern.compile(
            "!?(?:new |await )?[A-Za-z_$][A-Za-z0-9_.$:>-]{0,80}\\(.{0,100}\\)[;,.A-Za-z0-9_\\[\\]()\"'!?]{0,60}");
    private static final Pattern MEMBER = Pattern.compile(
            "[@$&*]{0,2}[A-Za-z_][A-Za-z0-9_]{0,60}(?:(?:\\.|->|::|\\?\\.)[A-Za-z_$][A-Za-z0-9_]{0,60}){1,8};?");
    private static final Pattern INDEX =
            Pattern.compile("[@$&]?[A-Za-z_][A-Za-z0-9_.>-]{0,60}\\[[\"':A-Za-z0-9_.$ -]{1,60}\\].{0,60}");
    private static final Pattern UPPER_NAME = Pattern.compile("[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8}");

    private static final Set<String> ROOTS = WordTable.of("""
            self this var local data module config conf cfg settings options opts args params props request req env
            secrets secret inputs steps github values context ctx state process user account credentials creds auth
            app system result response res row item node vars hostvars parameters event session client db database
            test spec each random_password aws_ssm_parameter aws_secretsmanager_secret_version
            google_secret_manager_secret_version
            """);

    private Expressions() {}

    static boolean isCode(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        if (value.indexOf('(') > 0 && CALL.matcher(value).matches()) {
            return true;
        }
        if (value.indexOf('[') > 0 && INDEX.matcher(value).matches()) {
            return true;
        }
        boolean joined = value.indexOf('.') > 0 || value.indexOf("->") > 0 || value.indexOf("::") > 0;
        return joined && MEMBER.matcher(value).matches() && leadsToValue(value);
    }

    /** A member of something well known, or of anything when it is called like a credential. */
    private static boolean leadsToValue(String value) {
        List<String> words = KeyWords.of(value);
        String root = value.split("[.:>-]", 2)[0].replaceFirst("^[@$&*]+", "");
        return words.size() > 1 && (ROOTS.contains(root) || value.charAt(0) == '$' || endsSensitive(words));
    }

    private static boolean endsSensitive(List<String> words) {
        return KeyModel.read(words.get(words.size() - 1)).isSensitive();
    }

    /** The name of a variable: {@code DB_PASSWORD}; one without a telling word may be a value. */
    static boolean isUpperName(String value) {
        if (value.length() > LONGEST
                || value.indexOf('_') < 0
                || !UPPER_NAME.matcher(value).matches()) {
            return false;
        }
        return KeyModel.read(value).sense() != KeySense.NEUTRAL;
    }
}
