// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One directive a line: Apache and Fluentd with {@code <Sections>}, HAProxy, Redis, OpenVPN, OpenSSH, OpenLDAP. */
final class DirectiveFormat implements EmbeddedFormat {
    private static final Set<String> NAMES = Set.of(
            "redis.conf",
            "sentinel.conf",
            "valkey.conf",
            "users.acl",
            "httpd.conf",
            "apache2.conf",
            ".htaccess",
            "haproxy.cfg",
            "fluent.conf",
            "fluentd.conf",
            "td-agent.conf",
            "ldap.conf",
            "slapd.conf",
            "nslcd.conf",
            "sshd_config",
            "ssh_config",
            "mosquitto.conf",
            "snmpd.conf",
            "proftpd.conf",
            "openvpn.conf",
            "kafka.acl");
    private static final Set<String> HAPROXY =
            Set.of("global", "defaults", "frontend", "backend", "listen", "userlist");
    private static final List<String> REDIS =
            List.of("requirepass ", "masterauth ", "maxmemory ", "appendonly ", "user default ");

    @Override
    public String name() {
        return "directives";
    }

    @Override
    public boolean claimsName(String fileName) {
        return NAMES.contains(fileName) || fileName.endsWith(".ovpn") || fileName.endsWith(".acl");
    }

    @Override
    public boolean claimsContent(PlacedText text) {
        Lines lines = new Lines(Sniff.prefix(text));
        int opening = 0;
        int closing = 0;
        int directives = 0;
        int known = 0;
        while (lines.next()) {
            int from = lines.indented();
            if (from == lines.end() || lines.source().charAt(from) == '#') {
                continue;
            }
            if (lines.source().charAt(from) == '<') {
                opening += DirectiveReader.isOpening(lines, from) ? 1 : 0;
                closing += lines.source().startsWith("</", from) ? 1 : 0;
                directives -= DirectiveReader.isSection(lines, from) ? 0 : 100;
            } else {
                directives += lines.find(' ', from) > 0 ? 1 : 0;
                known += isKnown(lines, from) ? 1 : 0;
            }
        }
        boolean sections = opening > 0 && opening == closing && directives > 0;
        return sections || (known >= 2 && directives > known);
    }

    private static boolean isKnown(Lines lines, int from) {
        if (from > lines.start()) {
            return false;
        }
        int blank = lines.find(' ', from);
        String first =
                lines.source().substring(from, blank < 0 ? lines.end() : blank).strip();
        return HAPROXY.contains(first)
                || REDIS.stream().anyMatch(start -> lines.source().startsWith(start, from));
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        return new DirectiveReader(text).read(name());
    }
}
