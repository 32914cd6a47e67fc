// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import com.google.re2j.Pattern;
import dev.plumbline.chain.Edge;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Located;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.VaultCommands;
import dev.plumbline.remedy.change.Operation;
import dev.plumbline.remedy.change.Yaml;
import dev.plumbline.vault.TreeField;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.SecretEngine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets the database engine issue an account on demand where one lasting password lay in KV. */
final class SecretMend {
    private static final Pattern PASSWORD = Pattern.compile("(?i)pass|pwd|secret");
    private static final Pattern USER = Pattern.compile("(?i)user|login|account");

    private final Premises premises;
    private final Edge edge;
    private final VaultClient client;
    private final ClientEdit edit;

    SecretMend(Premises premises, Edge edge, ClientEdit edit) {
        this.premises = premises;
        this.edge = edge;
        this.client = edge.client().orElseThrow();
        this.edit = edit;
    }

    private String mount() {
        return premises.facts().vault().setup().engines().stream()
                .filter(engine -> engine.is("database"))
                .map(SecretEngine::path)
                .findFirst()
                .orElse("database");
    }

    private String role() {
        return premises.roleName();
    }

    private String path() {
        return mount() + "/creds/" + role();
    }

    List<Step> steps(List<String> remarks) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                "Let " + premises.product().title() + " issue the account",
                "This is for the password of a database. For certificates take the pki engine, for cloud keys the cloud's; for "
                        + "peers that have SVIDs themselves, mTLS needs no secret at all.",
                new Part.Commands(commands())));
        consumer(remarks);
        remarks.add("When it runs, delete the old value from KV and drop the database's old account.");
        return steps;
    }

    private List<String> commands() {
        String program = premises.program();
        boolean there = premises.facts().vault().setup().engines().stream().anyMatch(engine -> engine.is("database"));
        String database = premises.blanks().ask("DATABASE_NAME", "a name for the database in the engine");
        List<String> lines = new ArrayList<>();
        if (!there) {
            lines.add(program + " secrets enable -path=" + mount() + " database");
        }
        lines.add("# connection.json, which only you can read and which goes afterwards, has username and password");
        lines.add("# of an account that may create accounts; rotate-root then replaces that password.");
        lines.add(program + " write " + mount() + "/config/" + database + " \\");
        lines.add("  plugin_name="
                + premises.blanks()
                        .ask("DATABASE_PLUGIN", "mysql-database-plugin, " + "postgresql-database-plugin or the like")
                + " \\");
        lines.add("  connection_url="
                + premises.blanks()
                        .ask(
                                "CONNECTION_URL",
                                "how the engine reaches the database, "
                                        + "with {{username}} and {{password}} in it, over TLS")
                + " \\");
        lines.add("  allowed_roles=" + role() + " @connection.json");
        lines.add(program + " write -force " + mount() + "/rotate-root/" + database);
        lines.add("# creation.sql creates an account with exactly the rights that the program needs.");
        lines.add(program + " write " + mount() + "/roles/" + role() + " \\");
        lines.add("  db_name=" + database + " \\");
        lines.add("  creation_statements=@creation.sql \\");
        lines.add("  default_ttl=1h \\");
        lines.add("  max_ttl=24h");
        Set<String> paths = new LinkedHashSet<>();
        if (!follows()) {
            client.requests().forEach(request -> request.path().asKnown().ifPresent(paths::add));
        }
        paths.add(path());
        lines.addAll(new VaultCommands(premises).policy(policy(), paths));
        return lines;
    }

    private String policy() {
        Optional<List<String>> names = client.login()
                .mount()
                .asKnown()
                .flatMap(mount -> client.login()
                        .role()
                        .asKnown()
                        .flatMap(role -> premises.facts().vault().setup().roles(mount, role).stream()
                                .findFirst()))
                .flatMap(role -> role.limits().policies().asKnown())
                .map(policies -> policies.stream().map(Located::value).toList());
        return names.filter(each -> each.size() == 1).map(each -> each.get(0)).orElse(role());
    }

    /** A template for what was one field: its name says which half of the account it is. */
    private String template(String name) {
        String open = "{{ with secret `" + path() + "` }}";
        if (PASSWORD.matcher(name).find()) {
            return open + "{{ .Data.password }}{{ end }}";
        }
        if (USER.matcher(name).find()) {
            return open + "{{ .Data.username }}{{ end }}";
        }
        return open
                + premises.blanks()
                        .ask(
                                "LINES_OF_" + name,
                                "the lines of " + name
                                        + ", with {{ .Data.username }} and {{ .Data.password }} where the account stands")
                + "{{ end }}";
    }

    /** True where the client is changed along; others keep the old path until somebody changes them. */
    private boolean follows() {
        return client.mechanism() == Mechanism.AGENT && edit.agent().isKnown()
                || client.mechanism() == Mechanism.INJECTOR
                || client.mechanism() == Mechanism.CSI_PROVIDER
                        && edit.carriers().login().isPresent();
    }

    private void consumer(List<String> remarks) {
        if (client.mechanism() == Mechanism.AGENT && edit.agent().isKnown()) {
            edit.agent().templates(this::template);
        } else if (client.mechanism() == Mechanism.INJECTOR) {
            InjectorAnnotations asked =
                    InjectorAnnotations.of(edge.workload().pod().metadata());
            for (Map.Entry<String, Located<String>> each : asked.all().entrySet()) {
                if (each.getKey().startsWith("agent-inject-secret-")) {
                    String name = each.getKey().substring("agent-inject-secret-".length());
                    edit.annotation(asked.prefix() + each.getKey(), path());
                    edit.annotation(asked.prefix() + "agent-inject-template-" + name, template(name));
                }
            }
        } else if (client.mechanism() == Mechanism.CSI_PROVIDER
                && edit.carriers().login().isPresent()) {
            providerClass(edit.carriers().login().get());
        } else {
            remarks.add(
                    "Let the client read " + path() + ", which has username and password, instead of the path in KV.");
        }
    }

    private void providerClass(CustomResource provider) {
        List<String> names = new ArrayList<>();
        String text = TreeField.of(provider, "spec", "parameters", "objects").word();
        java.util.regex.Matcher name =
                java.util.regex.Pattern.compile("objectName:\\s*\"?([^\"\\s]+)").matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        List<Map<String, Object>> objects = names.stream()
                .map(each -> dev.plumbline.remedy.change.Tree.of(
                        "objectName",
                        each,
                        "secretPath",
                        path(),
                        "secretKey",
                        USER.matcher(each).find() && !PASSWORD.matcher(each).find() ? "username" : "password"))
                .toList();
        edit.operate(
                provider,
                Operation.replace(
                        "/spec/parameters/objects",
                        String.join("\n", Yaml.lines(objects)) + "\n",
                        "the account that is issued"));
    }
}
