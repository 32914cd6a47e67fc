// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeFormatTest {
    private static List<String> read(String keyName, String source) {
        return Source.exact(source, Source.open(keyName, source));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        A.java  ~> private static final String DB_PASSWORD = "pw1";         ~> DB_PASSWORD = pw1
        A.java  ~> props.put("password", "pw1");                            ~> password = pw1
        A.java  ~> source.setPassword("pw1");                               ~> setPassword = pw1
        a.py    ~> password = 'pw1'  # note                                 ~> password = pw1
        a.py    ~> connect(host="h", password="pw1")                        ~> host = h, password = pw1
        a.py    ~> os.environ["DB_PASSWORD"] = "pw1"                        ~> DB_PASSWORD = pw1
        a.py    ~> x = {'password': 'pw1', "n": 1}                          ~> password = pw1
        a.py    ~> password: str = "p\\"w1"                                 ~> password = p"w1 from p\\"w1
        a.js    ~> const config = { password: `pw1`, user: "u" };           ~> password = pw1, user = u
        a.ts    ~> private password: string = 'pw1';                        ~> password = pw1
        a.php   ~> define('DB_PASSWORD', 'pw1');                            ~> DB_PASSWORD = pw1
        a.php   ~> 'password' => 'pw1',                                     ~> password = pw1
        a.php   ~> $password = "pw1";                                       ~> $password = pw1
        a.rb    ~> :password => "pw1"                                       ~> password = pw1
        a.go    ~> var password string = "pw1"                              ~> password = pw1
        a.go    ~> password := "pw1"                                        ~> password = pw1
        a.go    ~> Config{Password: "pw1"}                                  ~> Password = pw1
        a.rs    ~> const PASSWORD: &str = "pw1";                            ~> PASSWORD = pw1
        a.cs    ~> var c = new C { Password = "pw1" };                      ~> Password = pw1
        jaas.conf ~> C { x.PlainLoginModule required username="u" password="pw1"; }; ~> username = u, password = pw1
        logstash.conf ~> input { jdbc { jdbc_password => "pw1" } }          ~> jdbc_password = pw1
        rabbitmq.config ~> [{rabbit, [{default_pass, <<"pw1">>}]}].         ~> default_pass = pw1
        x       ~> db.createUser({user: "u", pwd: "pw1"})                   ~> user = u, pwd = pw1
        """)
    void literalsGetTheirName(String file, String source, String expected) {
        assertThat(String.join(", ", read(file, source))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "~>", quoteCharacter = '^', textBlock = """
        a.py  ~> password = prefix + "pw1"
        a.py  ~> password = "pw1" + suffix
        a.py  ~> password = f"{user}pw1"
        a.py  ~> if password == "pw1":
        a.py  ~> password = os.environ["DB_PASSWORD"]
        a.js  ~> getPassword("name")
        a.js  ~> x = y ? "a" : "b"
        a.js  ~> print("hello world")
        """)
    void whatIsComputedOrComparedIsNoValue(String file, String source) {
        assertThat(EmbeddedFormats.open(file, PlacedText.ofFile(source))).isEmpty();
    }

    @Test
    void commentsOfCodeAreKept() {
        String source = "// password = \"old\"\nx = \"y\"; /* a\n b */\n# c\n";
        EmbeddedDocument document = Source.open("a.js", source);
        assertThat(document.comments().stream().map(comment -> comment.text().value()))
                .containsExactly(" password = \"old\"", " a\n b ", " c");
    }
}
