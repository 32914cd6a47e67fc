// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.delivery.agentcannotstart.AgentCannotStart;
import dev.plumbline.rules.delivery.agentidentityonthenetwork.AgentIdentityOnTheNetwork;
import dev.plumbline.rules.delivery.agentwithoutaccounttoken.AgentWithoutAccountToken;
import dev.plumbline.rules.delivery.clustersecretstoreopentoall.ClusterSecretStoreOpenToAll;
import dev.plumbline.rules.delivery.csiclasscannotbeserved.CsiClassCannotBeServed;
import dev.plumbline.rules.delivery.csisecretsopentomany.CsiSecretsOpenToMany;
import dev.plumbline.rules.delivery.danglingvaultreference.DanglingVaultReference;
import dev.plumbline.rules.delivery.databasecredentialinkv.DatabaseCredentialInKv;
import dev.plumbline.rules.delivery.defaultaccountreachesvault.DefaultAccountReachesVault;
import dev.plumbline.rules.delivery.dynamicsecretfetchedonce.DynamicSecretFetchedOnce;
import dev.plumbline.rules.delivery.fetchedsecretbysubpath.FetchedSecretBySubPath;
import dev.plumbline.rules.delivery.fetchedsecretondisk.FetchedSecretOnDisk;
import dev.plumbline.rules.delivery.generatorstoresvaulttokens.GeneratorStoresVaultTokens;
import dev.plumbline.rules.delivery.handrolledvaultlogin.HandRolledVaultLogin;
import dev.plumbline.rules.delivery.injectionwithoutrole.InjectionWithoutRole;
import dev.plumbline.rules.delivery.jwtfilewithoutwriter.JwtFileWithoutWriter;
import dev.plumbline.rules.delivery.loginwithoutaudience.LoginWithoutAudience;
import dev.plumbline.rules.delivery.misplacedinjectorannotation.MisplacedInjectorAnnotation;
import dev.plumbline.rules.delivery.misspelledkvpath.MisspelledKvPath;
import dev.plumbline.rules.delivery.namespaceoncommunityvault.NamespaceOnCommunityVault;
import dev.plumbline.rules.delivery.plaintextvaultaddress.PlaintextVaultAddress;
import dev.plumbline.rules.delivery.podmissedbywebhook.PodMissedByWebhook;
import dev.plumbline.rules.delivery.secretsoperatoropentoall.SecretsOperatorOpenToAll;
import dev.plumbline.rules.delivery.secretswebhookfailsopen.SecretsWebhookFailsOpen;
import dev.plumbline.rules.delivery.staticfallbackbesideidentity.StaticFallbackBesideIdentity;
import dev.plumbline.rules.delivery.staticlogintovault.StaticLoginToVault;
import dev.plumbline.rules.delivery.storeusescontrolleridentity.StoreUsesControllerIdentity;
import dev.plumbline.rules.delivery.unencryptedoperatorcache.UnencryptedOperatorCache;
import dev.plumbline.rules.delivery.unfilledvaultaddress.UnfilledVaultAddress;
import dev.plumbline.rules.delivery.unneededaccounttoken.UnneededAccountToken;
import dev.plumbline.rules.delivery.vaultaddressleadsnowhere.VaultAddressLeadsNowhere;
import dev.plumbline.rules.delivery.vaultsecretsynchronisedtocluster.VaultSecretSynchronisedToCluster;
import dev.plumbline.rules.delivery.vaulttokenoutlivesuse.VaultTokenOutlivesUse;
import dev.plumbline.rules.delivery.vaultverificationoff.VaultVerificationOff;
import dev.plumbline.rules.delivery.vulnerablesecretsdriver.VulnerableSecretsDriver;
import dev.plumbline.rules.delivery.webhookresolvesintoobjects.WebhookResolvesIntoObjects;
import java.util.List;

/** The rules about how secrets get from Vault to whoever needs them, one line each. */
public final class DeliveryRules {
    public static final List<Rule<?>> ALL = List.of(
            new AgentCannotStart(),
            new AgentIdentityOnTheNetwork(),
            new AgentWithoutAccountToken(),
            new ClusterSecretStoreOpenToAll(),
            new CsiClassCannotBeServed(),
            new CsiSecretsOpenToMany(),
            new DanglingVaultReference(),
            new DatabaseCredentialInKv(),
            new DefaultAccountReachesVault(),
            new DynamicSecretFetchedOnce(),
            new FetchedSecretBySubPath(),
            new FetchedSecretOnDisk(),
            new GeneratorStoresVaultTokens(),
            new HandRolledVaultLogin(),
            new InjectionWithoutRole(),
            new JwtFileWithoutWriter(),
            new LoginWithoutAudience(),
            new MisplacedInjectorAnnotation(),
            new MisspelledKvPath(),
            new NamespaceOnCommunityVault(),
            new PlaintextVaultAddress(),
            new PodMissedByWebhook(),
            new SecretsOperatorOpenToAll(),
            new SecretsWebhookFailsOpen(),
            new StaticFallbackBesideIdentity(),
            new StaticLoginToVault(),
            new StoreUsesControllerIdentity(),
            new UnencryptedOperatorCache(),
            new UnfilledVaultAddress(),
            new UnneededAccountToken(),
            new VaultAddressLeadsNowhere(),
            new VaultSecretSynchronisedToCluster(),
            new VaultTokenOutlivesUse(),
            new VaultVerificationOff(),
            new VulnerableSecretsDriver(),
            new WebhookResolvesIntoObjects());

    private DeliveryRules() {}
}
