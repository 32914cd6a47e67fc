// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
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
            "msmtprc",
            ".msmtprc",
            "caddyfile",
            "kafka.acl");

    @Override
    public String name() {
        return "directives";
    }

    @Override
    public boolean claimsName(String fileName) {
        return NAMES.contains(fileName) || fileName.endsWith(".ovpn") || fileName.endsWith(".acl");
    }

    @Override
    public boolean claimsContent(Look look) {
        boolean sections = look.tags > 0 && look.unclosedTags == 0 && look.mixedTags == 0 && look.phrases > 0;
        return sections || (look.directives >= 2 && look.phrases > look.directives);
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        return Look.of(text).phrases == 0 ? Optional.empty() : new DirectiveReader(text).read(name());
    }
}
