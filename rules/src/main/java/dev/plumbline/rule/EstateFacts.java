// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import dev.plumbline.chain.ChainFacts;
import dev.plumbline.chain.FormerValue;
import dev.plumbline.credential.Credential;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.credential.usage.CredentialUsage;
import dev.plumbline.credential.usage.Use;
import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.server.KnownImages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts of one estate; what is derived is computed on first use and kept. */
public final class EstateFacts implements Facts {
    private final Inventory inventory;
    private final Map<ObjectId, List<Credential>> byHolder = new HashMap<>();
    private final Map<ValueFingerprint, List<Credential>> byValue = new HashMap<>();
    private final Lazy<ExposureFacts> exposure;
    private final Lazy<CredentialUsage> usage;
    private final Lazy<SpireFacts> spire;
    private final Lazy<VaultFacts> vault;
    private final Lazy<ChainFacts> chain;

    /** @param credentials in order of place */
    public EstateFacts(Inventory inventory, List<Credential> credentials) {
        this(inventory, credentials, KnownImages.shipped());
    }

    /**
     * The facts of an estate whose owner knows further images.
     *
     * @param credentials in order of place
     */
    public EstateFacts(Inventory inventory, List<Credential> credentials, KnownImages images) {
        this(inventory, credentials, images, List.of());
    }

    /**
     * The facts of an estate of which an earlier report is known.
     *
     * @param credentials in order of place
     * @param former what that report knew of values, under the same fingerprint key
     */
    public EstateFacts(
            Inventory inventory, List<Credential> credentials, KnownImages images, List<FormerValue> former) {
        this.inventory = inventory;
        usage = new Lazy<>(() -> CredentialUsage.of(inventory));
        exposure = new Lazy<>(() -> ExposureFacts.of(inventory));
        spire = new Lazy<>(() -> SpireFacts.of(inventory));
        vault = new Lazy<>(() -> VaultFacts.of(inventory, images));
        chain = new Lazy<>(() -> ChainFacts.of(inventory, byHolder, spire(), vault(), former));
        for (Credential credential : credentials) {
            byHolder.computeIfAbsent(credential.holder(), holder -> new ArrayList<>())
                    .add(credential);
            byValue.computeIfAbsent(credential.value(), value -> new ArrayList<>())
                    .add(credential);
        }
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public List<Credential> credentialsIn(ObjectId holder) {
        return List.copyOf(byHolder.getOrDefault(holder, List.of()));
    }

    @Override
    public List<Credential> sameValueAs(Credential credential) {
        return byValue.getOrDefault(credential.value(), List.of()).stream()
                .filter(other -> !other.equals(credential))
                .toList();
    }

    @Override
    public List<Use> consumersOf(Credential credential) {
        return usage.get().of(credential);
    }

    @Override
    public ExposureFacts exposure() {
        return exposure.get();
    }

    @Override
    public SpireFacts spire() {
        return spire.get();
    }

    @Override
    public VaultFacts vault() {
        return vault.get();
    }

    @Override
    public ChainFacts chain() {
        return chain.get();
    }

    @Override
    public <S extends Subject> Collection<S> subjects(Class<S> type) {
        return spire().subjects(type).or(() -> vault().subjects(type)).orElseGet(() -> inventory.all(type));
    }
}
