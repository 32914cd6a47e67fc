// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.policy.PolicyReader;
import dev.plumbline.vault.role.Bindings;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultSetup.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Understands API calls: which of them enables a method, writes a role, stores a policy. */
public final class SetupReader {
    /** What was written to one path by one carrier, all writes in order. */
    private static final class Target {
        final Carrier carrier;
        final Location at;
        Parameters parameters;

        Target(ApiCall call) {
            carrier = call.carrier();
            at = call.at();
            parameters = call.parameters();
        }

        void add(Parameters later) {
            parameters = parameters.overlaid(later);
        }
    }

    private record Key(String path, ObjectId holder) {}

    private final Map<Key, Target> targets = new LinkedHashMap<>();
    private final List<Written> secrets = new ArrayList<>();
    private final List<Written> others = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    private SetupReader() {}

    public static VaultSetup read(List<ApiCall> calls) {
        SetupReader reader = new SetupReader();
        calls.forEach(reader::take);
        return reader.setup();
    }

    private void take(ApiCall call) {
        Optional<String> known = call.path().text().asKnown();
        String path = KvPath.trim(known.orElseGet(() -> call.path().spelled().orElse("")));
        Written written = new Written(
                path,
                known.isPresent(),
                call.verb() == ApiCall.Verb.KV_WRITE,
                call.parameters(),
                call.carrier(),
                call.at());
        switch (call.verb()) {
            case KV_WRITE -> secrets.add(written);
            case WRITE -> write(call, written);
            case READ, LIST, DELETE, KV_READ -> {}
        }
    }

    private void write(ApiCall call, Written written) {
        String path = written.path();
        boolean configures = path.startsWith("auth/") || path.startsWith("sys/");
        if (!configures || !written.known() && !isRoleLike(path)) {
            others.add(written);
            return;
        }
        Key key = new Key(normal(path), call.carrier().holder());
        Target target = targets.get(key);
        if (target == null) {
            targets.put(key, new Target(call));
        } else {
            target.add(call.parameters());
        }
    }

    /** Vault compares the names of roles and policies without case, those of mounts with it. */
    private static String normal(String path) {
        boolean policy = path.startsWith("sys/policies/acl/") || path.startsWith("sys/policy/");
        if (policy) {
            return path.toLowerCase(Locale.ROOT);
        }
        int name = path.lastIndexOf('/') + 1;
        return rolePath(path).isPresent()
                ? path.substring(0, name) + path.substring(name).toLowerCase(Locale.ROOT)
                : path;
    }

    /** What is written to a mount whose name is a variable can still be judged. */
    private static boolean isRoleLike(String path) {
        return path.contains("/role/")
                || path.contains("/certs/")
                || path.startsWith("auth/") && path.endsWith("/config")
                || path.startsWith("sys/auth/")
                || path.startsWith("sys/mounts/")
                || path.startsWith("sys/audit/")
                || path.startsWith("sys/policies/acl/")
                || path.startsWith("sys/policy/");
    }

    private VaultSetup setup() {
        List<SecretEngine> engines = new ArrayList<>();
        List<AuditDevice> audits = new ArrayList<>();
        List<VaultPolicy> policies = new ArrayList<>();
        targets.forEach((key, target) -> {
            String path = key.path();
            if (path.startsWith("sys/mounts/") && !path.endsWith("/tune")) {
                engines.add(engine(path.substring("sys/mounts/".length()), target));
            } else if (path.startsWith("sys/audit/")) {
                audits.add(audit(path.substring("sys/audit/".length()), target));
            } else if (path.startsWith("sys/policies/acl/") || path.startsWith("sys/policy/")) {
                policies.add(policy(path.substring(path.lastIndexOf('/') + 1), target));
            }
        });
        List<VaultAuthMount> mounts = new AuthReader().mounts();
        return new VaultSetup(mounts, roles(mounts), policies, engines, audits, secrets, others);
    }

    private ObjectId id(String kind, String name, Carrier carrier) {
        int count = names.merge(kind + " " + name, 1, Integer::sum);
        String told = count == 1 ? name : name + " (" + carrier.holder().path() + ")";
        return ObjectId.core(kind, "", told);
    }

    private SecretEngine engine(String path, Target target) {
        Value<String> type = target.parameters.text("type");
        Value<Integer> version = type.isKnown("kv-v2"::equals) ? Value.known(2, target.at) : kvVersion(type, target);
        Value<String> plugin =
                type.map(name -> name.equals("kv-v2") || name.equals("kv-v1") || name.equals("generic") ? "kv" : name);
        String mount = KvPath.trim(path);
        List<Written> below = others.stream()
                .filter(written -> written.path().startsWith(mount + "/"))
                .toList();
        ObjectId id = id("VaultSecretEngine", mount, target.carrier);
        return new SecretEngine(id, mount, plugin, version, target.parameters, below, target.carrier, target.at);
    }

    private static Value<Integer> kvVersion(Value<String> type, Target target) {
        if (!type.isKnown("kv"::equals)) {
            return Value.absent();
        }
        Optional<Setting> options = target.parameters.setting("options");
        if (options.isEmpty()) {
            return target.parameters.isComplete()
                    ? Value.known(1, target.at)
                    : Value.unknown("the options of the mount were not read", target.at);
        }
        Optional<Setting> version =
                options.get().asGroup().map(group -> group.entries().get("version"));
        return version.map(setting -> setting.text()
                        .fold(
                                known -> known.value().equals("2")
                                        ? Value.known(2, known.at())
                                        : Value.known(1, known.at()),
                                Value::<Integer>absent,
                                unknown -> Value.<Integer>unknown(unknown.why(), unknown.at())))
                .orElseGet(() -> Value.known(1, target.at));
    }

    private AuditDevice audit(String path, Target target) {
        Parameters options = target.parameters
                .setting("options")
                .flatMap(Setting::asGroup)
                .map(group -> Parameters.of(group.entries(), group.at()))
                .orElse(target.parameters);
        ObjectId id = id("VaultAuditDevice", path, target.carrier);
        return new AuditDevice(id, path, target.parameters.text("type"), options, target.carrier, target.at);
    }

    private VaultPolicy policy(String name, Target target) {
        ObjectId id = id("VaultPolicy", name, target.carrier);
        Optional<Setting> text = target.parameters.setting("policy", "rules");
        Optional<Setting.Group> document = text.flatMap(Setting::asGroup);
        if (document.isPresent()) {
            List<PathRule> rules = PolicyDocument.rules(document.get());
            return new VaultPolicy(id, name, rules, List.of(), true, target.carrier, target.at);
        }
        Optional<Setting.Source> source = text.flatMap(SetupReader::source);
        if (source.isEmpty()) {
            return new VaultPolicy(id, name, List.of(), List.of(), false, target.carrier, target.at);
        }
        PolicyReader.Reading reading = PolicyReader.read(source.get());
        boolean open = text.map(Setting::text).filter(Value::isUnknown).isPresent();
        if (open && !reading.isComplete()) {
            // What a variable brings may be what is missing.
            return new VaultPolicy(id, name, reading.rules(), List.of(), false, target.carrier, target.at);
        }
        return new VaultPolicy(id, name, reading.rules(), reading.problems(), true, target.carrier, target.at);
    }

    /** The text with places; text that came through a resolved variable points to where it is used. */
    private static Optional<Setting.Source> source(Setting setting) {
        Optional<Setting.Source> own = setting.asText().flatMap(Setting.Text::source);
        if (own.isPresent()) {
            return own;
        }
        Span span = setting.at().span().orElse(Span.of(1, 1, 1, 1));
        return setting.text()
                .asKnown()
                .map(text -> new Setting.Source(
                        PlacedText.within(span, text),
                        setting.at().path(),
                        (place, path) -> setting.at(),
                        Setting.Evaluation.LITERAL));
    }

    private List<VaultRole> roles(List<VaultAuthMount> mounts) {
        List<VaultRole> roles = new ArrayList<>();
        targets.forEach((key, target) -> rolePath(key.path()).ifPresent(place -> {
            AuthType type = typeOf(place.mount(), mounts, target.parameters);
            ObjectId id = id("VaultRole", key.path(), target.carrier);
            roles.add(new VaultRole(
                    id,
                    place.mount(),
                    place.name(),
                    type,
                    Bindings.of(type, target.parameters),
                    TokenLimits.of(target.parameters),
                    target.parameters,
                    target.carrier,
                    target.at));
        }));
        return roles;
    }

    private record RolePlace(String mount, String name) {}

    /** {@code auth/<mount>/role/<name>} and its like; nothing below a role ({@code secret-id}) is one. */
    private static Optional<RolePlace> rolePath(String path) {
        if (!path.startsWith("auth/")) {
            return Optional.empty();
        }
        String rest = path.substring("auth/".length());
        for (String word : List.of("/role/", "/roles/", "/certs/", "/cel/role/")) {
            int at = rest.indexOf(word);
            String name = at < 0 ? "" : rest.substring(at + word.length());
            if (!name.isEmpty() && name.indexOf('/') < 0) {
                return Optional.of(new RolePlace(rest.substring(0, at), name));
            }
        }
        return Optional.empty();
    }

    private static AuthType typeOf(String mount, List<VaultAuthMount> mounts, Parameters parameters) {
        for (VaultAuthMount candidate : mounts) {
            if (candidate.path().equals(mount) && candidate.type() != AuthType.OTHER) {
                return candidate.type();
            }
        }
        return Bindings.guess(mount, parameters);
    }

    /** Collects what is said about each auth mount, from enabling to configuration and roles. */
    private final class AuthReader {
        private final Map<Key, List<String>> paths = new LinkedHashMap<>();

        List<VaultAuthMount> mounts() {
            targets.forEach((key, target) -> mountOf(key.path())
                    .ifPresent(mount -> paths.computeIfAbsent(new Key(mount, key.holder()), each -> new ArrayList<>())
                            .add(key.path())));
            List<VaultAuthMount> mounts = new ArrayList<>();
            paths.forEach((mount, said) -> mounts.add(mount(mount, said)));
            return mounts;
        }

        private Optional<String> mountOf(String path) {
            if (path.startsWith("sys/auth/")) {
                String rest = path.substring("sys/auth/".length());
                return Optional.of(rest.endsWith("/tune") ? rest.substring(0, rest.length() - "/tune".length()) : rest);
            }
            if (!path.startsWith("auth/") || path.startsWith("auth/token/")) {
                return Optional.empty();
            }
            Optional<RolePlace> role = rolePath(path);
            if (role.isPresent()) {
                return role.map(RolePlace::mount);
            }
            String rest = path.substring("auth/".length());
            return rest.endsWith("/config")
                    ? Optional.of(rest.substring(0, rest.length() - "/config".length()))
                    : Optional.empty();
        }

        private VaultAuthMount mount(Key key, List<String> said) {
            String mount = key.path();
            Optional<Target> enabled = target("sys/auth/" + mount, key.holder());
            Optional<Target> config = target("auth/" + mount + "/config", key.holder());
            Optional<Target> tune = target("sys/auth/" + mount + "/tune", key.holder());
            Target first = config.or(() -> enabled)
                    .orElseGet(() -> target(said.get(0), key.holder()).orElseThrow());
            Parameters none = new Parameters(Map.of(), first.at, false);
            Value<String> type =
                    enabled.map(target -> target.parameters.text("type")).orElseGet(Value::absent);
            return new VaultAuthMount(
                    id("VaultAuthMount", "auth/" + mount, first.carrier),
                    mount,
                    type.asKnown().map(AuthType::of).orElseGet(() -> guess(mount, said, key.holder())),
                    enabled.isPresent(),
                    config.isPresent(),
                    config.map(target -> target.parameters).orElse(none),
                    tune.or(() -> enabled).map(target -> target.parameters).orElse(none),
                    first.carrier,
                    first.at);
        }

        private Optional<Target> target(String path, ObjectId holder) {
            return Optional.ofNullable(targets.get(new Key(path, holder)));
        }

        private AuthType guess(String mount, List<String> said, ObjectId holder) {
            for (String path : said) {
                AuthType type = Bindings.guess(mount, target(path, holder).orElseThrow().parameters);
                if (type != AuthType.OTHER) {
                    return type;
                }
            }
            return AuthType.OTHER;
        }
    }
}
