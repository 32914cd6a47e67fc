// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.value;

import dev.plumbline.credential.key.WordTable;
import java.util.Locale;
import java.util.Set;

/** Passwords that products ship with or that people try first. */
final class Defaults {
    private static final int LONGEST = 24;

    private static final Set<String> WORDS = WordTable.of("""
                    admin admin1 admin12 admin123 admin1234 admin12345 admin@123 admin!23 adminadmin administrator adminpass adminpassword admin-password \
                    root root1 root123 root1234 rootroot rootpass rootpw rootpassword root-password toor r00t passroot rootadmin \
                    password password1 password12 password123 password1234 password! password@123 passw0rd p@ssw0rd p@ssword pa$$w0rd \
                    pa$$word p@55w0rd passwort passwd pass pass1 pass123 pass1234 pass@123 pass@word1 passpass mypassword mypass mypasswd my-secret-pw \
                    mysecretpassword mysecretpw mysecret my-secret mysecretkey secret secret1 secret123 secretpassword supersecret super-secret \
                    supersecretpassword topsecret verysecret secretsecret s3cret s3cr3t notsosecret notsecret letmein letmein123 welcome welcome1 \
                    welcome123 default guest guestguest test test1 test12 test123 test1234 testtest testing tester testpass testpassword testpw user user1 user123 \
                    userpass userpassword username demo demo123 demodemo demopassword example sample temp temp123 temporary qwerty qwerty123 qwertyuiop \
                    qwert1234 azerty asdf asdfasdf asdf1234 asdfgh asdfghjkl zxcvbn zxcvbnm 1q2w3e 1q2w3e4r 1qaz2wsx q1w2e3r4 qazwsx 0 00 000 0000 00000 \
                    000000 00000000 1 11 111 1111 11111 111111 1111111 11111111 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 \
                    0123456789 123123 123321 112233 121212 654321 87654321 987654321 666666 888888 abc abc123 abcd abcd1234 abcde abcdef abcdefg \
                    abcdefgh a1b2c3 a1b2c3d4 aaa aaaa aaaaaa foo bar foobar foobar123 foofoo hello hello123 helloworld hunter2 iloveyou monkey dragon \
                    master masterpassword master123 superuser superadmin sysadmin system manager oracle tiger scott sys change_on_install sa \
                    sa123 sapassword mssql mysql mysql123 mysqlroot mysqlpass mysqlpassword mariadb postgres postgres123 postgresql postgrespw \
                    postgrespass postgrespassword postgresadmin pgpass pgpassword pgadmin pgsql redis redis123 redispass redispassword mongo mongodb mongoadmin \
                    mongopass mongopassword rabbitmq rabbit rabbitpass elastic elasticsearch kibana kibana_system kibanapass logstash logstash_system \
                    cassandra neo4j influxdb influx telegraf grafana grafana123 prom-operator prometheus graphite minio minio123 minioadmin minioadmin123 \
                    miniopassword minioaccess storage keycloak keycloak123 nexus nexus123 sonar sonarqube jenkins jenkins123 gitlab gitlab123 gitea gogs git harbor harbor12345 \
                    jboss wildfly tomcat s3cret tomcat123 weblogic weblogic1 glassfish websphere activemq artemis kafka kafka123 zookeeper solr solrrocks \
                    airflow superset metabase rundeck zabbix nagios nagiosadmin cacti icinga ldap ldapadmin openldap ipmi cisco ubnt raspberry pi vagrant docker \
                    ansible kubernetes k8s openshift rancher argocd tekton drupal wordpress wp wppass joomla magento magento123 bitnami bitnami1 nextcloud owncloud \
                    odoo moodle phpmyadmin mattermost rocketchat discourse ghost strapi directus hasura appsmith n8n couchdb couchbase clickhouse druid hadoop hive \
                    hbase hue ambari spark presto trino vertica teradata db2inst1 db2 informix sybase firebird masterkey hsqldb h2 derby dbadmin dbpass dbpassword \
                    dbuser dbpw db123 database databasepassword public private community snmp cable tech support service backup operator monitor monitoring maintenance supervisor \
                    security changeit changeme changeme! changeme1 changeme123 changeme2019 please-change-me trustno1 football baseball sunshine princess shadow master1 login login123 access \
                    access123 nimda geheim hallo passwort1 motdepasse contrasena contraseña senha senha123 haslo haslo123 parola lozinka wachtwoord \
                    salasana heslo jelszo sifre пароль йцукен пароль123 a b c x y z xx yy zz aa ab abcabc 123abc 1a2b3c qwe qwe123 asd asd123 zxc zxc123 pw pwd pw123 p pass! \
                    token mytoken my-token secrettoken secret-token test-token testtoken testsecret test-secret dev dev123 devpass devpassword developer development devroot \
                    local localdev localpass localpassword staging production prod ci cicd build deploy deployer app app123 apppass apppassword appuser application service123 \
                    vaultroot vault-root root-token dev-only-token dev-root-token roottoken myroot myroottoken hashicorp spire consul nomad insecure unsafe notasecret not-a-secret \
                    noauth nopass nopassword none1 blank empty symfony laravel homestead rails django flask django-insecure zimbra asterisk freepbx unifi openhab \
                    hass homeassistant octopus teamcity bamboo bitbucket jira confluence atlassian artifactory zipkin jaeger fluentd
                    """);

    private Defaults() {}

    static boolean isDefault(String value) {
        return value.length() <= LONGEST && WORDS.contains(value.toLowerCase(Locale.ROOT));
    }
}
