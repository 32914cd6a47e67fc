// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole value and says what it is. */
public final class ValueGrammar {
    private static final Pattern UUID = Pattern.compile("\\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\}?");
    private static final Pattern DIGEST = Pattern.compile(
            "(?:sha1|sha256|sha384|sha512|md5|SHA256|MD5)[:-][A-Za-z0-9+/=]{16,140}|[^\\s]{1,200}@sha256:[0-9a-f]{64}");
    private static final List<String> PUBLIC = List.of(
            "ssh-rsa ",
            "ssh-dss ",
            "ssh-ed25519 ",
            "ecdsa-sha2-",
            "sk-ssh-",
            "sk-ecdsa-",
            "-----BEGIN CERTIFICATE",
            "-----BEGIN PUBLIC",
            "-----BEGIN RSA PUBLIC",
            "-----BEGIN EC PUBLIC",
            "-----BEGIN X509",
            "-----BEGIN TRUSTED",
            "-----BEGIN NEW CERTIFICATE",
            "-----BEGIN DH PARAM",
            "-----BEGIN EC PARAM",
            "-----BEGIN PGP PUBLIC",
            "-----BEGIN PGP SIGNATURE",
            "-----BEGIN SSH2 PUBLIC",
            "---- BEGIN SSH2 PUBLIC",
            "-----BEGIN PKCS7",
            "-----BEGIN CMS",
            "LS0tLS1CRUdJTiBDRVJU",
            "LS0tLS1CRUdJTiBQVUJM",
            "LS0tLS1CRUdJTiBSU0EgUFVC",
            "LS0tLS1CRUdJTiBYNTA5",
            "age1",
            "urn:",
            "spiffe://",
            "arn:",
            "did:",
            "urn:uuid:");

    private static final int LONGEST_HEXADECIMAL = 130;

    private ValueGrammar() {}

    /** The shape of a value without white space at its ends. */
    public static ValueShape shape(String value) {
        if (value.isEmpty()) {
            return ValueShape.EMPTY;
        }
        Profile profile = Profile.of(value);
        boolean bare = profile.marks() == 0 && profile.spaces() == 0;
        Optional<ValueShape> reference = bare ? Optional.empty() : References.of(value);
        if (reference.isPresent()) {
            return reference.get();
        }
        if (isPublic(value)) {
            return ValueShape.PUBLIC;
        }
        if (Hashes.isHash(value)) {
            return ValueShape.HASH;
        }
        if (Switches.isSwitch(value)) {
            return ValueShape.SWITCH;
        }
        Optional<ValueShape> measure = Measures.of(value, profile);
        if (measure.isPresent()) {
            return measure.get();
        }
        Optional<ValueShape> placeholder = Placeholders.of(value);
        return placeholder.isPresent() ? placeholder.get() : closer(value, profile);
    }

    /** True for a value that only says that there is none: {@code none}, {@code null}, {@code required}. */
    public static boolean saysNothing(String value) {
        return Switches.isNothing(value);
    }

    private static ValueShape closer(String value, Profile profile) {
        if (Paths.isUrl(value)) {
            return ValueShape.URL;
        }
        if (profile.length() >= 36 && UUID.matcher(value).matches()) {
            return ValueShape.UUID;
        }
        if (isDigest(value, profile)) {
            return ValueShape.DIGEST;
        }
        if (profile.isHexadecimal() && profile.length() >= 16 && profile.length() < LONGEST_HEXADECIMAL) {
            return ValueShape.HEXADECIMAL;
        }
        if (Paths.isPath(value, profile)) {
            return ValueShape.PATH;
        }
        if (profile.spaces() > 0) {
            return isProse(profile) ? ValueShape.PROSE : spaced(value);
        }
        if (Expressions.isUpperName(value)) {
            return ValueShape.NAME;
        }
        return Expressions.isCode(value) ? ValueShape.CODE : ValueShape.LITERAL;
    }

    private static ValueShape spaced(String value) {
        return Expressions.isCode(value) ? ValueShape.CODE : ValueShape.LITERAL;
    }

    private static boolean isPublic(String value) {
        for (String prefix : PUBLIC) {
            if (value.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigest(String value, Profile profile) {
        return profile.length() >= 20
                && (value.indexOf(':') > 0 || value.indexOf('-') > 0)
                && DIGEST.matcher(value).matches();
    }

    /** Words with spaces between, few digits, and what a sentence or a label has. */
    private static boolean isProse(Profile profile) {
        int inner = profile.spaces();
        return profile.digits() * 4 < profile.length()
                && profile.letters() * 10 >= (profile.length() - inner) * 8
                && profile.letters() > inner;
    }
}
