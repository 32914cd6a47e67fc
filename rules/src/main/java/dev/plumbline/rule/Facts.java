// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import dev.plumbline.chain.ChainFacts;
import dev.plumbline.credential.Credential;
import dev.plumbline.credential.usage.Use;
import dev.plumbline.exposure.ExposureFacts;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import java.util.Collection;
import java.util.List;

/** Everything that is known about one estate; computed once, read by all rules. */
public interface Facts {
    Inventory inventory();

    /** The credentials that lie in an object, in order of place. */
    List<Credential> credentialsIn(ObjectId holder);

    /** The other places that hold the same value, in order of place. */
    List<Credential> sameValueAs(Credential credential);

    /** Which workloads take the value from where it lies, in order of workload; a workload's own is used by itself. */
    List<Use> consumersOf(Credential credential);

    /** SPIRE's components, registrations and predicted identities. */
    SpireFacts spire();

    /** Who can do what with which object. */
    ExposureFacts exposure();

    /** Vault's and OpenBao's servers, what is set up in them, and their clients. */
    VaultFacts vault();

    /** The hops from each workload to its secrets, the doors, and where each workload stands. */
    ChainFacts chain();

    /** Everything that rules may look at as this type: objects of the inventory, and components recognised in them. */
    <S extends Subject> Collection<S> subjects(Class<S> type);
}
