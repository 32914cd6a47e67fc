// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** An estate with a value of its own in every sort of place, format and encoding; half of the values need escapes. */
final class Plants {
    private final List<String> values = new ArrayList<>();

    List<String> values() {
        return List.copyOf(values);
    }

    /** A value that occurs nowhere else. */
    private String plain() {
        String value = "Kiln%02dMeadow%02dVy4rTq".formatted(values.size(), values.size() * 7 % 100);
        values.add(value);
        return value;
    }

    /** The same with characters that JSON, XML, HTML and URLs escape. */
    private String marked() {
        String value = "Oak%02d&<Birch>\"%02d\\Vy/4r=Tq".formatted(values.size(), values.size() * 7 % 100);
        values.add(value);
        return value;
    }

    void write(Path folder) {
        try {
            Files.writeString(folder.resolve("estate.yaml"), estate());
            Files.writeString(
                    folder.resolve("run.sh"), "export DB_PASSWORD=" + plain() + "\nmysql -p" + plain() + "\n");
            Files.writeString(
                    folder.resolve("main.tf"), "resource \"x\" \"y\" {\n  password = \"" + plain() + "\"\n}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String estate() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: shop
                  labels: {db-password: %s}
                  annotations:
                    example.com/password: %s
                    example.com/config: '{"token": "%s", "url": "https://app:%s@db/x"}'
                data:
                  DB_PASSWORD: '%s'
                  config.ini: |
                    [mysql]
                    # old_password = %s
                    passwd = %s
                  config.json: |
                    {"db": {"password": "%s"}, "url": "postgres://app:%s@db/shop"}
                  config.xml: |
                    <c><password>%s</password></c>
                  app.properties: |
                    db.password=%s
                  app.yaml: |
                    db: {password: '%s'}
                  app.toml: |
                    [db]
                    password = '%s'
                  init.sql: |
                    CREATE USER a IDENTIFIED BY '%s';
                  nginx.conf: |
                    server { location / { proxy_set_header Authorization "Basic %s"; } }
                binaryData:
                  cfg.gz: %s
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: shop}
                data:
                  password: %s
                  twice-password: %s
                  .dockerconfigjson: %s
                stringData:
                  token: '%s'
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop, namespace: shop}
                spec:
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      containers:
                        - name: shop # password: %s
                          image: shop
                          command: [sh, -c, "PGPASSWORD=%s psql -U app"]
                          args: ["--password=%s"]
                          env: [{name: API_KEY, value: '%s'}]
                          livenessProbe: {exec: {command: [mysqladmin, ping, -p%s]}}
                      volumes:
                        - {name: v, flexVolume: {driver: x, options: {password: '%s'}}}
                ---
                apiVersion: example.com/v1
                kind: Database
                metadata: {name: shop}
                spec: {adminPassword: '%s', connection: "Server=db;User Id=sa;Password=%s"}
                """.formatted(
                        plain(),
                        quoted(marked()),
                        plain(),
                        percent(marked()),
                        marked(),
                        plain(),
                        plain(),
                        json(marked()),
                        percent(marked()),
                        xml(marked()),
                        plain(),
                        marked(),
                        marked(),
                        plain(),
                        base64("app:" + marked()),
                        gzip("db.password=" + plain() + "\n"),
                        base64(marked()),
                        base64(base64(plain())),
                        base64("{\"auths\":{\"r.example\":{\"auth\":\"" + base64("a:" + plain()) + "\"}}}"),
                        marked(),
                        plain(),
                        plain(),
                        plain(),
                        marked(),
                        plain(),
                        marked(),
                        marked(),
                        plain());
    }

    private static String quoted(String value) {
        return "'" + value + "'";
    }

    private static String percent(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String json(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
    }

    private static String gzip(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(value.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
