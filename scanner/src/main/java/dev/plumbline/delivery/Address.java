// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a report goes: an address, or {@code @FILE}, a file with the address on its first line and headers below it. A class,
 * because a record would print what it holds.
 */
public final class Address {
    private static final String FILE_SIGN = "@";
    private static final long LONGEST_FILE = 64 * 1024;
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}):[ \\t]*(.{0,16384}?)[ \\t]*");

    private final URI uri;
    private final List<Header> headers;

    /** One header of the request; its value may be a credential. */
    static final class Header {
        private final String name;
        private final String value;

        Header(String name, String value) {
            this.name = name;
            this.value = value;
        }

        String name() {
            return name;
        }

        String value() {
            return value;
        }
    }

    private Address(URI uri, List<Header> headers) {
        this.uri = uri;
        this.headers = List.copyOf(headers);
    }

    /** @throws IllegalArgumentException with words that may be shown */
    public static Address of(String written) {
        return isFile(written) ? read(written.substring(1)) : direct(written, "what follows FORMAT=");
    }

    /** Whether it is read from a file, so that what is written shows nothing. */
    public static boolean isFile(String written) {
        return written.startsWith(FILE_SIGN);
    }

    /** Whether it carries a user or a query, which are credentials more often than not. */
    public static boolean carriesSecrets(String written) {
        return !isFile(written) && (written.contains("?") || written.matches("(?s)[^/]{1,99}//[^/]*@.*"));
    }

    /** As much of an address as may be shown. */
    public static String shown(String written) {
        return isFile(written) ? written : direct(written, "the address").withoutPath() + "/...";
    }

    private static Address read(String name) {
        List<String> lines;
        try {
            Path file = Path.of(name);
            if (Files.size(file) > LONGEST_FILE) {
                throw new IllegalArgumentException(name + " is too long to be an address and headers");
            }
            lines = Files.readString(file).strip().lines().toList();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("the file " + name + ", which holds the address, cannot be read: "
                    + e.getClass().getSimpleName());
        }
        Address address = direct(lines.isEmpty() ? "" : lines.get(0).strip(), "the first line of " + name);
        List<Header> headers = new ArrayList<>(address.headers);
        for (int line = 1; line < lines.size(); line++) {
            Matcher header = HEADER.matcher(lines.get(line));
            if (!header.matches()) {
                throw new IllegalArgumentException(
                        "line " + (line + 1) + " of " + name + " is no header; one is written as Name: value");
            }
            headers.add(new Header(header.group(1), header.group(2)));
        }
        return new Address(address.uri, headers);
    }

    private static Address direct(String text, String what) {
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return new Address(withoutUser(uri), login(uri));
            }
        } catch (URISyntaxException e) {
            // Said below; what it says itself quotes the address.
        }
        throw new IllegalArgumentException(what + " is no address that begins with https:// or http://");
    }

    private static URI withoutUser(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        // Put together by hand, because a signature holds for these very characters.
        return new URI(uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path + query);
    }

    private static List<Header> login(URI uri) {
        if (uri.getUserInfo() == null) {
            return List.of();
        }
        byte[] user = uri.getUserInfo().getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user)));
    }

    URI uri() {
        return uri;
    }

    List<Header> headers() {
        return headers;
    }

    private String withoutPath() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return withoutPath();
    }
}
