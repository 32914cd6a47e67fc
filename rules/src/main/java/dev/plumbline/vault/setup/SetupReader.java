// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.carrier.ApiCall;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.policy.PolicyReader;
import dev.plumbline.vault.role.Bindings;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultSetup.Written;
import dev.plumbline.vault.setup.Writes.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands API calls: which of them enables a method, writes a role, stores a policy. */
public final class SetupReader {
    private final Writes writes;
    private final Names names = new Names();

    private SetupReader(Writes writes) {
        this.writes = writes;
    }

    public static VaultSetup read(List<ApiCall> calls) {
        return new SetupReader(Writes.of(calls)).setup();
    }

    private VaultSetup setup() {
        List<SecretEngine> engines = new ArrayList<>();
        List<AuditDevice> audits = new ArrayList<>();
        List<VaultPolicy> policies = new ArrayList<>();
        writes.targets().forEach((key, target) -> {
            String path = key.path();
            if (path.startsWith("sys/mounts/") && !path.endsWith("/tune")) {
                engines.add(engine(path.substring("sys/mounts/".length()), target));
            } else if (path.startsWith("sys/audit/")) {
                audits.add(audit(path.substring("sys/audit/".length()), target));
            } else if (path.startsWith("sys/policies/acl/") || path.startsWith("sys/policy/")) {
                policies.add(policy(path.substring(path.lastIndexOf('/') + 1), target));
            }
        });
        List<VaultAuthMount> mounts = new AuthMounts(writes, names).mounts();
        return new VaultSetup(mounts, roles(mounts), policies, engines, audits, writes.secrets(), writes.others());
    }

    private SecretEngine engine(String path, Target target) {
        Value<String> type = target.parameters.text("type");
        Value<Integer> version = type.isKnown("kv-v2"::equals) ? Value.known(2, target.at) : kvVersion(type, target);
        Value<String> plugin =
                type.map(name -> name.equals("kv-v2") || name.equals("kv-v1") || name.equals("generic") ? "kv" : name);
        String mount = KvPath.trim(path);
        List<Written> below = writes.others().stream()
                .filter(written -> written.path().startsWith(mount + "/"))
                .toList();
        ObjectId id = names.id("VaultSecretEngine", mount, target.carrier);
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
        ObjectId id = names.id("VaultAuditDevice", path, target.carrier);
        return new AuditDevice(id, path, target.parameters.text("type"), options, target.carrier, target.at);
    }

    private VaultPolicy policy(String name, Target target) {
        ObjectId id = names.id("VaultPolicy", name, target.carrier);
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
        writes.targets()
                .forEach((key, target) -> RolePlace.of(key.path()).ifPresent(place -> {
                    AuthType type = typeOf(place.mount(), mounts, target.parameters);
                    ObjectId id = names.id("VaultRole", key.path(), target.carrier);
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

    private static AuthType typeOf(String mount, List<VaultAuthMount> mounts, Parameters parameters) {
        for (VaultAuthMount candidate : mounts) {
            if (candidate.path().equals(mount) && candidate.type() != AuthType.OTHER) {
                return candidate.type();
            }
        }
        return Bindings.guess(mount, parameters);
    }
}
