// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.List;
import java.util.Random;

/** Text as clusters hold it: manifests, settings, scripts, JSON, logs, certificates; the same on every run. */
final class MixedConfiguration {
    private static final List<String> LINES = List.of(
            "        - name: web-%d\n          image: registry.example/shop/web:1.%d.0\n",
            "          resources: {limits: {cpu: %dm, memory: 256Mi}}\n",
            "spring.datasource.url=jdbc:postgresql://db-%d:5432/shop?sslmode=verify-full\n",
            "logging.level.org.example.shop.web.controller.OrderController%d=INFO\n",
            "server_name shop-%d.example.org; proxy_pass http://web-%d.shop.svc:8080;\n",
            "{\"level\":\"info\",\"msg\":\"request %d done\",\"status\":200,\"path\":\"/api/v1/orders/%d\"}\n",
            "export APP_HOME=/opt/app/%d && exec java -Xmx512m -jar \"$APP_HOME/app.jar\" --port=80%d\n",
            "password_file = /run/secrets/db/password-%d\n",
            "  annotations:\n    checksum/config: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a%d\n",
            "# the timeout was raised in release %d because of slow clients; see the handbook\n",
            "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ%d\n",
            "      - key: node-role.kubernetes.io/worker-%d\n        operator: In\n        values: [\"true\"]\n",
            "SELECT id, name, created_at FROM orders WHERE customer_id = %d ORDER BY created_at DESC;\n");

    private MixedConfiguration() {}

    static String of(int length) {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            String line = LINES.get(random.nextInt(LINES.size()));
            text.append(line.replace("%d", Integer.toString(random.nextInt(1000))));
        }
        return text.substring(0, length);
    }
}
