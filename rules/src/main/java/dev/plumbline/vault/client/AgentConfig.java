// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.Hcl;
import dev.plumbline.manifest.embedded.HclDocument;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Placing;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.HclSettings;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The configuration of an Agent or Proxy, from HCL or JSON. */
public final class AgentConfig {
    /** A block of the configuration. */
    public record Block(String label, Parameters settings, Location at) {}

    private final Parameters all;
    private final boolean complete;

    private AgentConfig(Parameters all, boolean complete) {
        this.all = all;
        this.complete = complete;
    }

    public static AgentConfig read(PlacedText text, FieldPath at, Placing placing) {
        HclDocument document = Hcl.read(text);
        // Templates of the agent stand in strings and are filled in by the agent itself, so braces open nothing here.
        HclSettings settings = new HclSettings(placing, Setting.Evaluation.LITERAL, HclSettings.NONE);
        FieldPath inside = at.opened("", PathStyle.FIELDS);
        return new AgentConfig(
                settings.parameters(document.body(), inside),
                document.problems().isEmpty());
    }

    /** What is configured by flags alone. */
    static AgentConfig empty(Location at) {
        return new AgentConfig(Parameters.of(Map.of(), at), true);
    }

    /** True for text that has the blocks of an Agent or Proxy. */
    public static boolean looksLikeAgent(String text) {
        return text.contains("auto_auth")
                || text.contains("api_proxy")
                || (text.contains("vault {") || text.contains("\"vault\""))
                        && (text.contains("template") || text.contains("secret {"));
    }

    /** False when the text does not parse. */
    public boolean isComplete() {
        return complete;
    }

    public Parameters all() {
        return all;
    }

    /** The blocks of this type without labels; a list counts item by item. */
    public List<Block> blocks(String type) {
        List<Block> blocks = new ArrayList<>();
        all.setting(type).ifPresent(setting -> collect(type, setting, blocks));
        return blocks;
    }

    private static void collect(String label, Setting setting, List<Block> into) {
        setting.asMany().ifPresent(many -> many.items().forEach(item -> collect(label, item, into)));
        setting.asGroup().ifPresent(group -> into.add(new Block(label, parameters(group), group.at())));
    }

    /** The blocks of this type that have one label: {@code listener "tcp"}. */
    public List<Block> labelled(String type) {
        return blocks(type).stream().flatMap(block -> inside(block.settings())).toList();
    }

    private static Stream<Block> inside(Parameters settings) {
        List<Block> blocks = new ArrayList<>();
        boolean typed = settings.has("type");
        if (typed) {
            String label = settings.text("type").asKnown().orElse("");
            blocks.add(new Block(label, settings, settings.at()));
            return blocks.stream();
        }
        settings.settings().forEach((label, setting) -> collect(label, setting, blocks));
        return blocks.stream();
    }

    private static Parameters parameters(Setting.Group group) {
        return Parameters.of(group.entries(), group.at());
    }

    public Connection connection() {
        Optional<Block> vault = blocks("vault").stream().findFirst();
        if (vault.isEmpty()) {
            return Connection.unsaid();
        }
        Parameters settings = vault.get().settings();
        Value<Boolean> skips = settings.flag("tls_skip_verify");
        Optional<Parameters> ssl =
                settings.setting("ssl").flatMap(Setting::asGroup).map(AgentConfig::parameters);
        return new Connection(
                settings.text("address"),
                skips.isAbsent() && ssl.isPresent() ? ssl.get().flag("verify").map(verify -> !verify) : skips,
                settings.text("ca_cert", "ca_path"),
                settings.text("namespace"));
    }

    /** The method of {@code auto_auth}, as block with its type as label. */
    public Optional<Block> method() {
        for (Block auto : blocks("auto_auth")) {
            for (String key : List.of("method", "methods")) {
                Optional<Setting> setting = auto.settings().setting(key);
                List<Block> found = new ArrayList<>();
                setting.ifPresent(each -> collect(key, each, found));
                Optional<Block> method = found.stream()
                        .flatMap(block -> inside(block.settings()))
                        .findFirst();
                if (method.isPresent()) {
                    return method;
                }
            }
        }
        return Optional.empty();
    }

    /** The settings of the method, inside its {@code config}. */
    public static Parameters config(Block method) {
        return method.settings()
                .setting("config")
                .flatMap(setting -> setting.asGroup()
                        .or(() -> setting.asMany()
                                .flatMap(many -> many.items().stream()
                                        .flatMap(item -> item.asGroup().stream())
                                        .findFirst())))
                .map(AgentConfig::parameters)
                .orElseGet(() -> Parameters.of(Map.of(), method.at()));
    }

    /** The sinks that the token is written to. */
    public List<Block> sinks() {
        List<Block> sinks = new ArrayList<>();
        for (Block auto : blocks("auto_auth")) {
            for (String key : List.of("sink", "sinks")) {
                auto.settings().setting(key).ifPresent(setting -> {
                    List<Block> found = new ArrayList<>();
                    collect(key, setting, found);
                    found.forEach(block -> inside(block.settings()).forEach(sinks::add));
                });
            }
        }
        return sinks;
    }

    /** How the agent logs in; the account and what its token files are come from its pod. */
    Login login(Login.Account account, TokenFiles files, Location otherwise) {
        Optional<Block> method = method();
        if (method.isEmpty()) {
            return Login.unknown(otherwise);
        }
        Block block = method.get();
        Parameters config = config(block);
        Value<String> mount = block.settings().text("mount_path").map(VaultSetup::mountPath);
        String token = config.text("token_path", "path").asKnown().orElse(PodPlaces.ACCOUNT_TOKEN);
        Login.Kind kind = kind(block.label(), config, files.kindOf(token));
        Value<String> at = mount.or(Value.known(block.label(), block.at()));
        return new Login(
                kind,
                at,
                config.text("role", "role_id"),
                kind.isIdentity() ? account : Login.Account.none(),
                files.audienceOf(token),
                block.at());
    }

    private static Login.Kind kind(String method, Parameters config, Optional<Login.Kind> token) {
        return switch (method) {
            case "kubernetes" -> Login.Kind.SERVICE_ACCOUNT;
            case "jwt" -> token.orElseGet(() -> jwt(config));
            case "approle" -> Login.Kind.APPROLE;
            case "token_file" -> Login.Kind.TOKEN;
            case "cert" -> Login.Kind.CERTIFICATE;
            case "userpass", "ldap" -> Login.Kind.PASSWORD;
            case "aws", "azure", "gcp", "alicloud", "oci" ->
                config.has("access_key") || config.has("secret_key") || config.has("credentials")
                        ? Login.Kind.CLOUD_KEY
                        : Login.Kind.CLOUD;
            default -> Login.Kind.UNKNOWN;
        };
    }

    /** Where no volume says it, a token below the account's folders is the account's; any other file is taken for a JWT-SVID's. */
    private static Login.Kind jwt(Parameters config) {
        String path = config.text("path").asKnown().orElse("");
        return path.contains("serviceaccount") || path.contains("/tokens/")
                ? Login.Kind.SERVICE_ACCOUNT
                : Login.Kind.JWT_SVID;
    }

    /** What its templates ask for. */
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (String type : List.of("template", "env_template")) {
            for (Block block : blocks(type)) {
                contents(block).forEach(source -> requests.addAll(TemplateText.requests(source.text(), source::at)));
            }
        }
        for (Block secret : blocks("secret")) {
            secret.settings()
                    .setting("path")
                    .ifPresent(path -> requests.add(TemplateProgram.secret(path.text(), path)));
        }
        return requests;
    }

    private static List<Setting.Source> contents(Block block) {
        List<Setting.Source> sources = new ArrayList<>();
        source(block.settings(), sources);
        block.settings()
                .settings()
                .values()
                .forEach(setting -> setting.asGroup().ifPresent(group -> source(parameters(group), sources)));
        return sources;
    }

    private static void source(Parameters settings, List<Setting.Source> into) {
        settings.setting("contents")
                .flatMap(Setting::asText)
                .flatMap(Setting.Text::source)
                .ifPresent(into::add);
    }

    /** The files that its templates write. */
    public List<Block> templates() {
        return blocks("template");
    }
}
