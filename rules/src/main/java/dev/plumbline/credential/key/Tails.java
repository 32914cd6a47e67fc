// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import java.util.Set;

/** Words that change what a sensitive word means: behind it (its length), before it (is it required), or not at all. */
final class Tails {
    /** After a sensitive word these make the key say something about the credential. */
    private static final Set<String> ABOUT = WordTable.of("""
            id ids identifier key check checks name names type types kind url urls uri uris endpoint endpoints host hosts hostname port address addr \
            domain ttl length len size min max minimum maximum policy policies enabled enable disabled disable required require \
            header headers algorithm algorithms algo alg method methods file files filename path paths dir directory location \
            folder field fields column columns param params parameter parameters attribute attributes attr attrs ref refs reference \
            references selector selectors source sources store storage provider providers manager encoder encoders encoding \
            encryption format prefix prefixes suffix pattern regex regexp expiry expiration expires expire expired expirer lifetime \
            lifespan timeout duration interval age period issuer issuers audience audiences scope scopes claim claims validity valid \
            validate invalid rotation rotate rotated version revision revisions salt nonce iv hint hints label labels title \
            description desc message messages msg prompt placeholder env var vars variable variables command cmd script reset change \
            update updated strength complexity history attempts attempt retries retry count limit limits index mode strategy \
            authentication authenticator authorizer login status state role roles account accounts email mail template templates \
            config configuration settings setting options option service services class classes module alias mount mounts volume \
            volumes engine backend namespace namespaces group groups checksum digest fingerprint rate ratio used usage review \
            reviewer lookup validation validator validators generator generate generated generation parser handler controller \
            resolver plugin driver page form input button error errors missing mismatch changed forgot exists created at date \
            time timestamp on by rules rule allowed allow allowlist optional support supported supports needed callback \
            redirect exchange introspection revocation response request grant authority authorities binding bindings cache \
            bucket table schema tables spec specs sha md crt cert certificate certificates ca csr pub public link links \
            ownership owner permissions permission access visible visibility toggle icon text caption list lists keys items item \
            from to is has in as only first last before after when if not warning notice event events log logs logging metrics \
            api grace window budget charset characters chars char letters digits symbols case sensitive filter filters delimiter \
            separator position order sort map mapping mappings property properties resource resources operator agent client \
            server sync syncer refresh renewal renew creator inject injection injector mutator annotation annotations interpolation \
            transform transformer converter serializer factory builder helper util utils bean spi impl interface strategyclass \
            requirements quality score entropy expr expression function hook hooks webhook hashing lockout expirations \
            modify modified action actions view query queries number numbers weight priority level quota region zone project \
            arn tenant subject issued hasher hash tag tags topic subscription recovery notification notifications self gen \
            example examples sample creation deletion delete remove removed cleanup clean grants rights acl scan scanner scanning detection detector \
            csi driver operatorimage image images repository registry deployment annotationkey labelkey cron schedule
            """);

    /** After a sensitive word these say nothing; the word before them decides. */
    private static final Set<String> FILLERS = WordTable.of("""
            value values val default defaults plain plaintext clear cleartext literal raw string str new old current currentvalue \
            previous prev prod production dev development stage staging test testing local live sandbox base encoded decoded b enc \
            main primary secondary backup master slave replica one two here data main admin root user app db database bare v \
            standard internal external banco bd bdd datos dados datenbank usuario benutzer utilisateur sistema
            """);

    /** Before a sensitive word these ask about it instead of for it. */
    private static final Set<String> ASKING = WordTable.of("""
            checksum digest sha hash hashed label lbl placeholder msg is has have no not need needs require requires required allow allows allowed allowempty enforce enforced forgot forget \
            show hide hidden check checks validate verify use uses using used without with disable disables disabled skip \
            ignore max min maximum minimum num number count total generate generated autogenerate auto reset update change \
            rotate rotating prompt ask expire expired invalid missing wrong incorrect bad confirm repeat support supports \
            remember remembers persist accept accepts create created should can must will want empty random existing \
            prefix suffix lowercase uppercase automount mount publish
            """);

    /** Wherever they stand before a sensitive word, these ask about it: {@code MYSQL_RANDOM_ROOT_PASSWORD}. */
    private static final Set<String> ALWAYS_ASKING = WordTable.of("random onetime allow");

    /** Before the word key these make it public, or no key of that sort at all. */
    private static final Set<String> HARMLESS_KEYS = WordTable.of("""
            public pub publishable primary foreign partition cache row sort routing object map json config metadata label annotation \
            topic site verification verify host group name gpg pgp unique index composite natural candidate
            """);

    /** Before the word secret these mean a Kubernetes Secret, by its name. */
    private static final Set<String> NAMING_SECRETS = WordTable.of("""
            pull image tls ssl cert certificate ca kube kubernetes external sealed registry existing named source target dest \
            destination registries webhookcert wildcard ingress object opaque
            """);

    /** Before the word pass these are directives that pass requests on. */
    private static final Set<String> PASSING_ON =
            WordTable.of("fastcgi uwsgi scgi grpc memcached by first second two multi single");

    /** Before the word token these make it a mark in a text or a list, or a cluster's name. */
    private static final Set<String> PLAIN_TOKENS = WordTable.of("""
            cluster next page paging continue continuation cancellation sync lexer stop eos bos pad unk special start end prompt \
            completion input output word
            """);

    private Tails() {}

    static boolean isAbout(String word) {
        return ABOUT.contains(word);
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    static boolean isAsking(String word) {
        return ASKING.contains(word);
    }

    static boolean isAlwaysAsking(String word) {
        return ALWAYS_ASKING.contains(word);
    }

    static boolean isHarmlessKey(String word) {
        return HARMLESS_KEYS.contains(word);
    }

    static boolean isNamingSecret(String word) {
        return NAMING_SECRETS.contains(word);
    }

    static boolean isPlainToken(String word) {
        return PLAIN_TOKENS.contains(word);
    }

    static boolean isPassedOn(String word) {
        return PASSING_ON.contains(word);
    }
}
