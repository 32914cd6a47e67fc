// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.spire.install.Installed;
import dev.plumbline.spire.registration.ManagerView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A SPIRE controller manager: makes registration entries from resources. */
public record ControllerManager(Installed as) implements Component {
    /** What it ignores when its configuration says nothing (cmd/main.go of the controller manager). */
    private static final List<String> DEFAULT_IGNORED = List.of("kube-system", "kube-public", "spire-system");

    public Value<String> trustDomain() {
        return as.orUnread(settings().text("trustDomain"));
    }

    public Value<String> clusterName() {
        return as.orUnread(settings().text("clusterName"));
    }

    public Value<String> clusterDomain() {
        return as.orUnread(settings().text("clusterDomain"));
    }

    /** Empty when it has none. */
    public Value<String> className() {
        return Defaults.or(as.orUnread(settings().text("className")), "", at());
    }

    public Value<Boolean> watchesClassless() {
        return Defaults.or(as.orUnread(settings().flag("watchClassless")), false, at());
    }

    /** Patterns of namespaces that it ignores. */
    public List<Located<String>> ignoredNamespaces() {
        if (settings().has("ignoreNamespaces") || !configuration().isRead()) {
            return settings().texts("ignoreNamespaces");
        }
        return DEFAULT_IGNORED.stream()
                .map(pattern -> new Located<>(pattern, at()))
                .toList();
    }

    /**
     * Whether it reconciles a kind: every kind when the block is absent, only what is named when it is there.
     *
     * @param kind as resources spell it: {@code ClusterSPIFFEID}
     */
    public Value<Boolean> reconciles(String kind) {
        Optional<String> key = switch (kind) {
            case "ClusterSPIFFEID" -> Optional.of("clusterSPIFFEIDs");
            case "ClusterStaticEntry" -> Optional.of("clusterStaticEntries");
            case "ClusterFederatedTrustDomain" -> Optional.of("clusterFederatedTrustDomains");
            default -> Optional.empty();
        };
        if (key.isEmpty()) {
            return Value.known(false, at());
        }
        if (!settings().has("reconcile")) {
            boolean fromFiles = settings().has("staticManifestPath") && kind.equals("ClusterSPIFFEID");
            return as.orUnread(Value.<Boolean>absent())
                    .fold(known -> known, () -> Value.known(!fromFiles, at()), unknown -> unknown);
        }
        // Keys are read as encoding/json does, which ignores case.
        String exact = settings().in("reconcile").keys().stream()
                .filter(written ->
                        written.toLowerCase(Locale.ROOT).equals(key.get().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(key.get());
        return Defaults.or(
                settings().in("reconcile").flag(exact), false, settings().at("reconcile"));
    }

    /** Absent when the default counts. */
    public Value<String> parentIdTemplate() {
        return as.orUnread(settings().text("parentIDTemplate"));
    }

    public Value<String> serverSocketPath() {
        Value<String> path = as.orUnread(settings().text("spireServerSocketPath"));
        return Defaults.or(
                path.isAbsent() ? as.flagOr("spire-api-socket", path) : path, "/spire-server/api.sock", at());
    }

    /** Why it cannot read its configuration: the file is of another kind or version, which stops it. */
    public Optional<Located<String>> unreadable() {
        return differing("apiVersion", "spire.spiffe.io/v1alpha1")
                .or(() -> differing("kind", "ControllerManagerConfig"));
    }

    private Optional<Located<String>> differing(String key, String wanted) {
        Value<String> written = settings().text(key);
        return written.isKnown(text -> !text.equals(wanted))
                ? Optional.of(new Located<>(
                        "its configuration has another %s than %s".formatted(key, wanted),
                        written.location().orElse(at())))
                : Optional.empty();
    }

    /** False when its configuration is not read, or a pattern of namespaces does not compile: either stops it. */
    public boolean starts() {
        return unreadable().isEmpty()
                && ignoredNamespaces().stream()
                        .allMatch(
                                pattern -> ManagerView.compile(pattern.value()).isPresent());
    }

    /** Whether it takes resources of a class; empty for resources without one. */
    public Value<Boolean> claims(String resourceClass) {
        return className()
                .fold(
                        known -> {
                            if (known.value().equals(resourceClass)) {
                                return Value.known(true, known.at());
                            }
                            return resourceClass.isEmpty() ? watchesClassless() : Value.known(false, known.at());
                        },
                        () -> Value.known(false, at()),
                        unknown -> Value.unknown(unknown.why(), unknown.at()));
    }
}
