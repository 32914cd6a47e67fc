// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables of a container that speak of Vault or OpenBao. */
public final class Environment {
    public static final List<String> ADDRESS = List.of("BAO_ADDR", "VAULT_ADDR", "VAULT_URL", "VAULT_ADDRESS");
    public static final List<String> TOKEN = List.of(
            "BAO_TOKEN",
            "VAULT_TOKEN",
            "VAULT_DEV_TOKEN",
            "SPRING_CLOUD_VAULT_TOKEN",
            "QUARKUS_VAULT_AUTHENTICATION_CLIENT_TOKEN");
    public static final List<String> SECRET_ID = List.of(
            "VAULT_SECRET_ID", "BAO_SECRET_ID", "VAULT_APPROLE_SECRET_ID", "VAULT_APPROLE_SECRETID", "AVP_SECRET_ID");
    public static final List<String> ROLE = List.of("VAULT_ROLE", "BAO_ROLE", "VAULT_AUTH_ROLE", "VAULT_K8S_ROLE");
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    private final Container container;
    private final ConfigMapValues values;

    /** Variables as the container itself states them. */
    public Environment(Container container) {
        this(container, ConfigMapValues.NONE);
    }

    /** @param values what ConfigMaps give to variables */
    Environment(Container container, ConfigMapValues values) {
        this.container = container;
        this.values = values;
    }

    static Environment of(Container container, Inventory inventory, String namespace) {
        return new Environment(container, ConfigMapValues.of(inventory, namespace));
    }

    /** The first of these variables that is set; those of {@code envFrom} after the container's own. */
    public Optional<EnvVar> variable(List<String> names) {
        return names.stream().flatMap(name -> one(name).stream()).findFirst();
    }

    private Optional<EnvVar> one(String name) {
        Optional<EnvVar> own = container.variable(name);
        if (own.isPresent()) {
            return own;
        }
        return container.envFrom().stream()
                .filter(from -> !from.secret() && name.startsWith(from.prefix()))
                .flatMap(from -> values.find(from.object(), strip(name, from.prefix())).stream())
                .findFirst()
                .map(found -> new EnvVar(name, Value.known(found.value(), found.at()), Optional.empty(), found.at()));
    }

    /** Its literal; unknown where it is taken from another object. */
    public Value<String> text(List<String> names) {
        Optional<EnvVar> variable = variable(names);
        return variable.isEmpty() ? Value.absent() : text(variable.get());
    }

    private Value<String> text(EnvVar variable) {
        if (variable.source().isPresent()) {
            EnvVar.Source source = variable.source().get();
            Optional<Located<String>> held = source.kind() == EnvVar.SourceKind.CONFIG_MAP_KEY
                    ? values.find(source.object(), source.key())
                    : Optional.empty();
            if (held.isPresent()) {
                return Value.known(held.get().value(), held.get().at());
            }
            Location at = variable.source().get().at();
            return Value.unknown("it is taken from " + variable.source().get().object(), at);
        }
        return variable.value();
    }

    /** Address, verification and CA as the command line programs and most libraries read them. */
    public Connection connection() {
        return new Connection(
                address(),
                text(List.of("BAO_SKIP_VERIFY", "VAULT_SKIP_VERIFY")).map(TRUE::contains),
                text(List.of(
                        "BAO_CACERT",
                        "VAULT_CACERT",
                        "BAO_CAPATH",
                        "VAULT_CAPATH",
                        "VAULT_CACERT_BYTES",
                        "BAO_CACERT_BYTES")),
                text(List.of("BAO_NAMESPACE", "VAULT_NAMESPACE")));
    }

    /** Kubernetes fills in {@code $(NAME)} only; {@code $NAME} stays as it is written. */
    private Value<String> address() {
        Value<String> address = text(ADDRESS);
        return address.fold(
                known -> known.value().contains("$")
                        ? Value.unknown("a variable in it is filled in by another tool, or not at all", known.at())
                        : known,
                Value::absent,
                unknown -> Value.unknown(unknown.why(), unknown.at()));
    }

    /** True for a variable whose value is a literal, or comes from a Secret or ConfigMap. */
    public static boolean isSet(EnvVar variable) {
        return variable.source().isPresent()
                || variable.value().isKnown(text -> !text.isEmpty())
                || variable.value().isUnknown();
    }

    /** The Secret that a variable is taken from. */
    public static Optional<ObjectId> secretOf(EnvVar variable, String namespace) {
        return variable.source()
                .filter(source -> source.kind() == EnvVar.SourceKind.SECRET_KEY)
                .map(source -> ObjectId.core("Secret", namespace, source.object()));
    }

    /** The keys of Secrets that a container takes whole ({@code envFrom}) under one of these names. */
    public Optional<Location> fromSecret(List<String> names, String namespace, Inventory inventory) {
        return container.envFrom().stream()
                .filter(from -> from.secret())
                .filter(from -> inventory
                        .secret(namespace, from.object())
                        .filter(secret ->
                                names.stream().anyMatch(name -> secret.keys().containsKey(strip(name, from.prefix()))))
                        .isPresent())
                .map(from -> from.at())
                .findFirst();
    }

    private static String strip(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
