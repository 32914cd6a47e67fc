// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectivesTest {
    private static List<String> read(String keyName, String source) {
        return Source.exact(source, Source.open(keyName, source));
    }

    @Test
    void nginxHasBlocksHeadersAndConditions() {
        String source = """
                # old: proxy_set_header X-Token "old";
                server {
                    listen 80;
                    location /api {
                        proxy_set_header Authorization "Basic abc=";
                        proxy_pass http://u:p@host/;
                        if ($http_x_token != "secret") { return 403; }
                        set $db_password 'pw';
                    }
                }
                map $http_key $ok { "clientkey" 1; default 0; }
                """;
        assertThat(read("default.conf", source))
                .containsExactly(
                        "server › listen = 80",
                        "server › location › proxy_set_header › Authorization = Basic abc=",
                        "server › location › proxy_pass = http://u:p@host/",
                        "server › location › if › http_x_token = secret",
                        "server › location › if › return = 403",
                        "server › location › set › db_password = pw",
                        "map › text = clientkey",
                        "map › text = 1",
                        "map › text = default",
                        "map › text = 0");
        assertThat(Source.open("default.conf", source).format()).isEqualTo("nginx");
        assertThat(Source.open("default.conf", source).comments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        redis.conf   ~> requirepass pw1                                 ~> requirepass = pw1
        redis.conf   ~> requirepass "p w1"                              ~> requirepass = p w1
        redis.conf   ~> user alice on >pw1 ~* +@all                     ~> user › user = alice, user › password = pw1
        users.acl    ~> user bob off #0123abcd +@all                    ~> user › user = bob, user › password_hash = 0123abcd
        sentinel.conf ~> sentinel auth-pass mymaster pw1                ~> sentinel › password = pw1
        haproxy.cfg  ~> stats auth admin:pw1                            ~> stats › user = admin, stats › password = pw1
        haproxy.cfg  ~> user bob insecure-password pw1                  ~> user › user = bob, user › password = pw1
        haproxy.cfg  ~> http-request set-header Authorization "Basic x" ~> http-request › Authorization = Basic x
        httpd.conf   ~> SetEnv DB_PASSWORD pw1                          ~> SetEnv › DB_PASSWORD = pw1
        httpd.conf   ~> RequestHeader set Authorization "Bearer x"      ~> RequestHeader › Authorization = Bearer x
        ldap.conf    ~> bindpw pw1 # note                               ~> bindpw = pw1
        sshd_config  ~> PermitRootLogin yes                             ~> PermitRootLogin = yes
        a.htpasswd   ~> bob:$apr1$abc$0123456789abcdefghij              ~> [0] › user = bob, [0] › password = $apr1$abc$0123456789abcdefghij
        auth         ~> bob:$apr1$abc$0123456789abcdefghij              ~> [0] › user = bob, [0] › password = $apr1$abc$0123456789abcdefghij
        .pgpass      ~> db:5432:*:app:p\\:w1                            ~> [0] › hostname = db, [0] › port = 5432, [0] › database = *, [0] › username = app, [0] › password = p:w1 from p\\:w1
        users        ~> "bob" "pw1"                                     ~> [0] › user = bob, [0] › password = pw1
        chap-secrets ~> bob * "pw1" *                                   ~> [0] › user = bob, [0] › server = *, [0] › password = pw1, [0] › address = *
        .netrc       ~> machine h login u password #pw1                 ~> machine = h, login = u, password = #pw1
        .npmrc       ~> //registry.npmjs.org/:_authToken=pw1            ~> _authToken = pw1
        .npmrc       ~> _password = pw1                                 ~> _password = pw1
        tokens.csv   ~> pw1,admin,1,"a,b"                               ~> [0] › token = pw1, [0] › user = admin, [0] › uid = 1, [0] › groups = a,b
        main.tf      ~> variable "db_password" { default = "pw1" }      ~> variable.db_password = pw1
        .git-credentials ~> https://u:pw1@host                          ~> [0] › url = https://u:pw1@host
        """)
    void everyProgramsOwnFormsAreKnown(String file, String source, String expected) {
        assertThat(String.join(", ", read(file, source))).isEqualTo(expected);
    }

    @Test
    void sectionsAndKeysInPemStayWhole() {
        String source = """
                <match **>
                  @type http
                  # password old
                  password pw1
                  <buffer tag>
                    path /x
                  </buffer>
                </match>
                <source>
                  port 1
                </source>
                """;
        assertThat(read("anything", source))
                .containsExactly(
                        "<match **> › @type = http",
                        "<match **> › password = pw1",
                        "<match **> › <buffer tag> › path = /x",
                        "<source> › port = 1");
        String vpn = "client\nremote host 1194\n<key>\n-----BEGIN KEY-----\nabc\n-----END KEY-----\n</key>\n";
        assertThat(read("client.ovpn", vpn)).contains("<key> › text = -----BEGIN KEY-----\nabc\n-----END KEY-----");
    }

    @Test
    void ldifContinuesLinesAndUnpacksBase64() {
        String source = "dn: cn=a,dc=b\ncn: a\nuserPassword: one\n two\n\ndn: cn=c\nuserPassword:: cHcx\n";
        assertThat(read("a.ldif", source))
                .containsExactly(
                        "[0].dn = cn=a,dc=b",
                        "[0].cn = a",
                        "[0].userPassword = onetwo from one\n two",
                        "[1].dn = cn=c",
                        "[1].userPassword = pw1 from cHcx");
    }

    @Test
    void programsAreKnownByTheirText() {
        assertThat(Source.open("x", "global\n  daemon x\ndefaults\n  mode http\nlisten s\n  stats auth a:b\n")
                        .format())
                .isEqualTo("directives");
        assertThat(Source.open("x", "requirepass a\nmaxmemory 1gb\nport 1\n").format())
                .isEqualTo("directives");
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("one two\nthree four\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "htpasswd", "shadow", "passwd", ".pgpass", "userlist.txt", "tokens.csv", ".env", "env", "my.cnf",
                        "x.conf",
                ".npmrc", ".netrc", "x.json", "x.yaml", "x.toml", "x.xml", "redis.conf", ".git-credentials", "x.hcl",
                        "x.properties"
            })
    void aSinglePasswordUnderATellingNameStaysText(String name) {
        assertThat(EmbeddedFormats.open(name, PlacedText.ofFile("hunter2Hunter2")))
                .isEmpty();
    }

    @Test
    void bracesNeedNoQuotes() {
        String source = """
                listen: 127.0.0.1:4222 # note
                authorization {
                  user = derek
                  password: T0p$ecret
                  users = [
                    {user: alice, password: "p w"}, {user: bob, pass: ${B}x}
                  ]
                  timeout 1
                }
                """;
        assertThat(read("server.conf", source))
                .containsExactly(
                        "listen = 127.0.0.1:4222",
                        "authorization.user = derek",
                        "authorization.password = T0p$ecret",
                        "authorization.users[0].user = alice",
                        "authorization.users[0].password = p w",
                        "authorization.users[1].user = bob",
                        "authorization.users[1].pass = ${B}x",
                        "authorization.timeout = 1");
        assertThat(EmbeddedFormats.open("x", PlacedText.ofFile("if (a) {\n  b: c;\n}\n"))
                        .map(EmbeddedDocument::format))
                .isNotEqualTo(Optional.of("braces"));
    }

    @Test
    void dockerfilesSetVariablesAndRunCommands() {
        String source = "FROM x\nENV A=b C='d e'\nENV DB_PASSWORD pw1\nARG T\n# ENV OLD=x\nRUN A=b \\\n run -p\n";
        EmbeddedDocument document = Source.open("Dockerfile", source);
        assertThat(document.commands().stream().flatMap(command -> command.assignments().stream()))
                .extracting(assignment -> assignment.name().value() + "="
                        + assignment.value().text().value())
                .containsExactly("A=b", "C=d e", "DB_PASSWORD=pw1", "A=b");
        assertThat(document.comments()).hasSize(1);
    }
}
