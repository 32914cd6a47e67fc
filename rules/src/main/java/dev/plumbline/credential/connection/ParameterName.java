// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import dev.plumbline.credential.key.WordTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which names of parameters, in queries and connection strings, hold a credential, a user or a host. */
final class ParameterName {
    private static final Map<String, Role> QUERY = Map.ofEntries(
            Map.entry("sig", Role.QUERY_SIGNATURE),
            Map.entry("signature", Role.QUERY_SIGNATURE),
            Map.entry("xamzsignature", Role.QUERY_SIGNATURE),
            Map.entry("xgoogsignature", Role.QUERY_SIGNATURE),
            Map.entry("xamzsecuritytoken", Role.QUERY_TOKEN),
            Map.entry("token", Role.QUERY_TOKEN),
            Map.entry("apikey", Role.QUERY_TOKEN),
            Map.entry("apitoken", Role.QUERY_TOKEN),
            Map.entry("appkey", Role.QUERY_TOKEN),
            Map.entry("accesskey", Role.QUERY_TOKEN),
            Map.entry("accesstoken", Role.QUERY_TOKEN),
            Map.entry("authtoken", Role.QUERY_TOKEN),
            Map.entry("privatetoken", Role.QUERY_TOKEN),
            Map.entry("refreshtoken", Role.QUERY_TOKEN),
            Map.entry("idtoken", Role.QUERY_TOKEN),
            Map.entry("jobtoken", Role.QUERY_TOKEN),
            Map.entry("clientsecret", Role.QUERY_TOKEN),
            Map.entry("secret", Role.QUERY_TOKEN),
            Map.entry("secretkey", Role.QUERY_TOKEN),
            Map.entry("secretaccesskey", Role.QUERY_TOKEN));

    private static final Set<String> KEYS = Set.of(
            "accountkey",
            "sharedaccesskey",
            "sharedaccesssignature",
            "sharedsecretvalue",
            "accesskey",
            "secretaccesskey",
            "secretkey",
            "authtoken",
            "accesstoken",
            "clientsecret",
            "instrumentationkey");

    private static final Set<String> PASSWORDS =
            Set.of("password", "passwd", "pwd", "pass", "passphrase", "passcode", "pw");
    private static final Set<String> USERS =
            Set.of("user", "username", "userid", "uid", "login", "accountname", "sharedaccesskeyname");
    private static final Set<String> HOSTS = WordTable.of("""
            host hostname hostaddr server servername datasource address addr networkaddress endpoint accountendpoint
            blobendpoint ingestionendpoint tcp
            """);
    private static final Set<String> OTHERS = WordTable.of("""
            database dbname db initialcatalog driver provider port sslmode dsn defaultendpointsprotocol protocol
            integratedsecurity persistsecurityinfo encrypt ssl trustservercertificate entitypath account warehouse
            schema abortconnect
            """);

    private ParameterName() {}

    /** What a parameter of a URL's query is, when it is a credential. */
    static Optional<Role> inQuery(String name) {
        String plain = plain(name);
        return isPassword(plain) ? Optional.of(Role.QUERY_PASSWORD) : Optional.ofNullable(QUERY.get(plain));
    }

    /** What a pair of a connection string is, when it is a credential. */
    static Optional<Role> inPairs(String name) {
        String plain = plain(name);
        return isPassword(plain) ? Optional.of(Role.CONNECTION_PASSWORD) : keyOf(plain);
    }

    private static Optional<Role> keyOf(String plain) {
        return KEYS.contains(plain) ? Optional.of(Role.CONNECTION_KEY) : Optional.empty();
    }

    /** True for the name of an option that ends as a password's does; other options that are read hold tokens. */
    static boolean isPasswordOption(String name) {
        String plain = plain(name);
        return isPassword(plain) || plain.endsWith("passwd");
    }

    /** Passwords of the user, and those of key stores and proxies: {@code sslpassword}, {@code trustStorePassword}. */
    private static boolean isPassword(String plain) {
        return PASSWORDS.contains(plain) || plain.endsWith("password") || plain.endsWith("passphrase");
    }

    static boolean isUser(String name) {
        return USERS.contains(plain(name));
    }

    static boolean isHost(String name) {
        return HOSTS.contains(plain(name));
    }

    /** True for a name that shows that pairs are a connection. */
    static boolean isOfConnection(String name) {
        return isUser(name) || isHost(name) || OTHERS.contains(plain(name));
    }

    static boolean isKnown(String name) {
        return isOfConnection(name) || inPairs(name).isPresent();
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            if (Character.isLetterOrDigit(name.charAt(at))) {
                plain.append(name.charAt(at));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
