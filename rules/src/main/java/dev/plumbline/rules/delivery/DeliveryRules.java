// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.delivery.databasecredentialinkv.DatabaseCredentialInKv;
import dev.plumbline.rules.delivery.defaultaccountreachesvault.DefaultAccountReachesVault;
import dev.plumbline.rules.delivery.dynamicsecretfetchedonce.DynamicSecretFetchedOnce;
import dev.plumbline.rules.delivery.fetchedsecretbysubpath.FetchedSecretBySubPath;
import dev.plumbline.rules.delivery.fetchedsecretondisk.FetchedSecretOnDisk;
import dev.plumbline.rules.delivery.handrolledvaultlogin.HandRolledVaultLogin;
import dev.plumbline.rules.delivery.loginwithoutaudience.LoginWithoutAudience;
import dev.plumbline.rules.delivery.plaintextvaultaddress.PlaintextVaultAddress;
import dev.plumbline.rules.delivery.staticfallbackbesideidentity.StaticFallbackBesideIdentity;
import dev.plumbline.rules.delivery.staticlogintovault.StaticLoginToVault;
import dev.plumbline.rules.delivery.unfilledvaultaddress.UnfilledVaultAddress;
import dev.plumbline.rules.delivery.unneededaccounttoken.UnneededAccountToken;
import dev.plumbline.rules.delivery.vaultsecretsynchronisedtocluster.VaultSecretSynchronisedToCluster;
import dev.plumbline.rules.delivery.vaulttokenoutlivesuse.VaultTokenOutlivesUse;
import dev.plumbline.rules.delivery.vaultverificationoff.VaultVerificationOff;
import java.util.List;

/** The rules about how secrets get from Vault to whoever needs them, one line each. */
public final class DeliveryRules {
    public static final List<Rule<?>> ALL = List.of(
            new DatabaseCredentialInKv(),
            new DefaultAccountReachesVault(),
            new DynamicSecretFetchedOnce(),
            new FetchedSecretBySubPath(),
            new FetchedSecretOnDisk(),
            new HandRolledVaultLogin(),
            new LoginWithoutAudience(),
            new PlaintextVaultAddress(),
            new StaticFallbackBesideIdentity(),
            new StaticLoginToVault(),
            new UnfilledVaultAddress(),
            new UnneededAccountToken(),
            new VaultSecretSynchronisedToCluster(),
            new VaultTokenOutlivesUse(),
            new VaultVerificationOff());

    private DeliveryRules() {}
}
