// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.chain.brokenchaintosecret.BrokenChainToSecret;
import dev.plumbline.rules.chain.doornobodyasksfor.DoorNobodyAsksFor;
import dev.plumbline.rules.chain.doornobodycanopen.DoorNobodyCanOpen;
import dev.plumbline.rules.chain.dooropentounwantedidentity.DoorOpenToUnwantedIdentity;
import dev.plumbline.rules.chain.grantexceedsdemand.GrantExceedsDemand;
import dev.plumbline.rules.chain.identitiesnobodyuses.IdentitiesNobodyUses;
import dev.plumbline.rules.chain.identitysharedbyworkloads.IdentitySharedByWorkloads;
import dev.plumbline.rules.chain.migratedsecretstillatrest.MigratedSecretStillAtRest;
import dev.plumbline.rules.chain.replayablelogin.ReplayableLogin;
import dev.plumbline.rules.chain.rotationneverhappened.RotationNeverHappened;
import dev.plumbline.rules.chain.secretneverwritten.SecretNeverWritten;
import dev.plumbline.rules.credential.staticcredentialinannotation.StaticCredentialInAnnotation;
import dev.plumbline.rules.credential.staticcredentialincommand.StaticCredentialInCommand;
import dev.plumbline.rules.credential.staticcredentialincomment.StaticCredentialInComment;
import dev.plumbline.rules.credential.staticcredentialinconfigmap.StaticCredentialInConfigmap;
import dev.plumbline.rules.credential.staticcredentialincustomresource.StaticCredentialInCustomResource;
import dev.plumbline.rules.credential.staticcredentialinenv.StaticCredentialInEnv;
import dev.plumbline.rules.credential.staticcredentialinfile.StaticCredentialInFile;
import dev.plumbline.rules.credential.staticcredentialinlabel.StaticCredentialInLabel;
import dev.plumbline.rules.credential.staticcredentialinsecret.StaticCredentialInSecret;
import dev.plumbline.rules.credential.staticcredentialinvaluesfile.StaticCredentialInValuesFile;
import dev.plumbline.rules.credential.staticcredentialinvolume.StaticCredentialInVolume;
import dev.plumbline.rules.delivery.DeliveryRules;
import dev.plumbline.rules.exposure.credentialreadablebyeveryone.CredentialReadableByEveryone;
import dev.plumbline.rules.exposure.execintopodsallowed.ExecIntoPodsAllowed;
import dev.plumbline.rules.exposure.podcreatorscanreadsecrets.PodCreatorsCanReadSecrets;
import dev.plumbline.rules.exposure.rbacescalationallowed.RbacEscalationAllowed;
import dev.plumbline.rules.exposure.secretreadableclusterwide.SecretReadableClusterWide;
import dev.plumbline.rules.exposure.serviceaccounttokensmintable.ServiceAccountTokensMintable;
import dev.plumbline.rules.identity.agentsocketthroughhostpath.AgentSocketThroughHostPath;
import dev.plumbline.rules.identity.brokenidentitytemplate.BrokenIdentityTemplate;
import dev.plumbline.rules.identity.consumerwithoutidentity.ConsumerWithoutIdentity;
import dev.plumbline.rules.identity.defaultserviceaccountasidentity.DefaultServiceAccountAsIdentity;
import dev.plumbline.rules.identity.federateswithunknowntrustdomain.FederatesWithUnknownTrustDomain;
import dev.plumbline.rules.identity.fieldunknowntothecrd.FieldUnknownToTheCrd;
import dev.plumbline.rules.identity.hintcollision.HintCollision;
import dev.plumbline.rules.identity.hostpathabovespiresockets.HostPathAboveSpireSockets;
import dev.plumbline.rules.identity.identityfrompodauthordata.IdentityFromPodAuthorData;
import dev.plumbline.rules.identity.identitysharedacrossnamespaces.IdentitySharedAcrossNamespaces;
import dev.plumbline.rules.identity.identitywithserverrights.IdentityWithServerRights;
import dev.plumbline.rules.identity.invalidstaticentry.InvalidStaticEntry;
import dev.plumbline.rules.identity.malformedworkloadapiaddress.MalformedWorkloadApiAddress;
import dev.plumbline.rules.identity.registrationbypodlabelsalone.RegistrationByPodLabelsAlone;
import dev.plumbline.rules.identity.registrationmasked.RegistrationMasked;
import dev.plumbline.rules.identity.registrationmatcheseverypod.RegistrationMatchesEveryPod;
import dev.plumbline.rules.identity.registrationnobodytakesup.RegistrationNobodyTakesUp;
import dev.plumbline.rules.identity.rendersnospiffeid.RendersNoSpiffeId;
import dev.plumbline.rules.identity.selectorsexcludetheirpods.SelectorsExcludeTheirPods;
import dev.plumbline.rules.identity.severalidentitiesforonepod.SeveralIdentitiesForOnePod;
import dev.plumbline.rules.identity.spiffecsidrivermissing.SpiffeCsiDriverMissing;
import dev.plumbline.rules.identity.spiffevolumenotreadonly.SpiffeVolumeNotReadOnly;
import dev.plumbline.rules.identity.unsafednsnamesofregistration.UnsafeDnsNamesOfRegistration;
import dev.plumbline.rules.identity.unusablelifetimeofregistration.UnusableLifetimeOfRegistration;
import dev.plumbline.rules.identity.weakentryselectors.WeakEntrySelectors;
import dev.plumbline.rules.identity.workloadapisocketmissing.WorkloadApiSocketMissing;
import dev.plumbline.rules.spire.FurtherSpireRules;
import dev.plumbline.rules.spire.agentcannotreachserver.AgentCannotReachServer;
import dev.plumbline.rules.spire.agentsmisstaintednodes.AgentsMissTaintedNodes;
import dev.plumbline.rules.spire.agenttokenmismatch.AgentTokenMismatch;
import dev.plumbline.rules.spire.auditlogoff.AuditLogOff;
import dev.plumbline.rules.spire.configurationdoesnotparse.ConfigurationDoesNotParse;
import dev.plumbline.rules.spire.contradictingcontrollermanagers.ContradictingControllerManagers;
import dev.plumbline.rules.spire.csidriverobjectwrong.CsiDriverObjectWrong;
import dev.plumbline.rules.spire.debuglogging.DebugLogging;
import dev.plumbline.rules.spire.defaultcasubject.DefaultCaSubject;
import dev.plumbline.rules.spire.discoverypublishedinclear.DiscoveryPublishedInClear;
import dev.plumbline.rules.spire.inertregistrationwebhook.InertRegistrationWebhook;
import dev.plumbline.rules.spire.insecurediscoveryscheme.InsecureDiscoveryScheme;
import dev.plumbline.rules.spire.issuerfromrequest.IssuerFromRequest;
import dev.plumbline.rules.spire.kubeletnotverified.KubeletNotVerified;
import dev.plumbline.rules.spire.longlivedsvids.LongLivedSvids;
import dev.plumbline.rules.spire.nodesproxyallowed.NodesProxyAllowed;
import dev.plumbline.rules.spire.nonetworkpolicyaroundspire.NoNetworkPolicyAroundSpire;
import dev.plumbline.rules.spire.oldcontainerlocator.OldContainerLocator;
import dev.plumbline.rules.spire.othersadministerspire.OthersAdministerSpire;
import dev.plumbline.rules.spire.outdatedspirerelease.OutdatedSpireRelease;
import dev.plumbline.rules.spire.overprivilegedspireaccount.OverPrivilegedSpireAccount;
import dev.plumbline.rules.spire.parentidmismatch.ParentIdMismatch;
import dev.plumbline.rules.spire.psatclustermismatch.PsatClusterMismatch;
import dev.plumbline.rules.spire.sampletrustdomain.SampleTrustDomain;
import dev.plumbline.rules.spire.serverdatashared.ServerDataShared;
import dev.plumbline.rules.spire.socketchainbroken.SocketChainBroken;
import dev.plumbline.rules.spire.spireaccountusedelsewhere.SpireAccountUsedElsewhere;
import dev.plumbline.rules.spire.spirenamespacepodsecurity.SpireNamespacePodSecurity;
import dev.plumbline.rules.spire.sqlitedatastore.SqliteDatastore;
import dev.plumbline.rules.spire.svidoutlivesca.SvidOutlivesCa;
import dev.plumbline.rules.spire.tornjakfrontendwiring.TornjakFrontendWiring;
import dev.plumbline.rules.spire.tornjakinclear.TornjakInClear;
import dev.plumbline.rules.spire.tornjakwithoutauthentication.TornjakWithoutAuthentication;
import dev.plumbline.rules.spire.trustdomaindiffers.TrustDomainDiffers;
import dev.plumbline.rules.spire.unanchoredignorednamespaces.UnanchoredIgnoredNamespaces;
import dev.plumbline.rules.spire.unreadabletrustbundle.UnreadableTrustBundle;
import dev.plumbline.rules.spire.unusablefederation.UnusableFederation;
import dev.plumbline.rules.spire.unusablejwtissuer.UnusableJwtIssuer;
import dev.plumbline.rules.spire.weakserverkeymanager.WeakServerKeyManager;
import dev.plumbline.rules.spire.wideagentallowlist.WideAgentAllowList;
import dev.plumbline.rules.spire.widesccforspire.WideSccForSpire;
import dev.plumbline.rules.vault.VaultRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, one line each; adding a rule is adding its folder and its line. */
public final class RuleCatalog {
    private static final List<Rule<?>> RULES = List.of(
            new BrokenChainToSecret(),
            new DoorOpenToUnwantedIdentity(),
            new IdentitiesNobodyUses(),
            new DoorNobodyCanOpen(),
            new DoorNobodyAsksFor(),
            new GrantExceedsDemand(),
            new IdentitySharedByWorkloads(),
            new MigratedSecretStillAtRest(),
            new RotationNeverHappened(),
            new SecretNeverWritten(),
            new ReplayableLogin(),
            new CredentialReadableByEveryone(),
            new ExecIntoPodsAllowed(),
            new PodCreatorsCanReadSecrets(),
            new RbacEscalationAllowed(),
            new SecretReadableClusterWide(),
            new ServiceAccountTokensMintable(),
            new StaticCredentialInAnnotation(),
            new StaticCredentialInCommand(),
            new StaticCredentialInComment(),
            new StaticCredentialInConfigmap(),
            new StaticCredentialInCustomResource(),
            new StaticCredentialInEnv(),
            new StaticCredentialInFile(),
            new StaticCredentialInLabel(),
            new StaticCredentialInSecret(),
            new StaticCredentialInValuesFile(),
            new StaticCredentialInVolume(),
            // SPIRE: identities and the installation that gives them.
            new AgentCannotReachServer(),
            new AgentSocketThroughHostPath(),
            new AgentTokenMismatch(),
            new AgentsMissTaintedNodes(),
            new AuditLogOff(),
            new BrokenIdentityTemplate(),
            new ConfigurationDoesNotParse(),
            new ConsumerWithoutIdentity(),
            new ContradictingControllerManagers(),
            new CsiDriverObjectWrong(),
            new DebugLogging(),
            new DefaultCaSubject(),
            new DefaultServiceAccountAsIdentity(),
            new DiscoveryPublishedInClear(),
            new FederatesWithUnknownTrustDomain(),
            new FieldUnknownToTheCrd(),
            new HintCollision(),
            new HostPathAboveSpireSockets(),
            new IdentityFromPodAuthorData(),
            new IdentitySharedAcrossNamespaces(),
            new IdentityWithServerRights(),
            new InertRegistrationWebhook(),
            new InsecureDiscoveryScheme(),
            new InvalidStaticEntry(),
            new IssuerFromRequest(),
            new KubeletNotVerified(),
            new LongLivedSvids(),
            new MalformedWorkloadApiAddress(),
            new NoNetworkPolicyAroundSpire(),
            new NodesProxyAllowed(),
            new OldContainerLocator(),
            new OthersAdministerSpire(),
            new OutdatedSpireRelease(),
            new OverPrivilegedSpireAccount(),
            new ParentIdMismatch(),
            new PsatClusterMismatch(),
            new RegistrationByPodLabelsAlone(),
            new RegistrationMasked(),
            new RegistrationMatchesEveryPod(),
            new RegistrationNobodyTakesUp(),
            new RendersNoSpiffeId(),
            new SampleTrustDomain(),
            new SelectorsExcludeTheirPods(),
            new ServerDataShared(),
            new SeveralIdentitiesForOnePod(),
            new SocketChainBroken(),
            new SpiffeCsiDriverMissing(),
            new SpiffeVolumeNotReadOnly(),
            new SpireAccountUsedElsewhere(),
            new SpireNamespacePodSecurity(),
            new SqliteDatastore(),
            new SvidOutlivesCa(),
            new TornjakFrontendWiring(),
            new TornjakInClear(),
            new TornjakWithoutAuthentication(),
            new TrustDomainDiffers(),
            new UnanchoredIgnoredNamespaces(),
            new UnreadableTrustBundle(),
            new UnsafeDnsNamesOfRegistration(),
            new UnusableFederation(),
            new UnusableJwtIssuer(),
            new UnusableLifetimeOfRegistration(),
            new WeakEntrySelectors(),
            new WeakServerKeyManager(),
            new WideAgentAllowList(),
            new WideSccForSpire(),
            new WorkloadApiSocketMissing());

    private RuleCatalog() {}

    /** All rules in order of id. */
    public static List<Rule<?>> all() {
        return Stream.of(RULES, FurtherSpireRules.ALL, VaultRules.ALL, DeliveryRules.ALL)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    public static Optional<Rule<?>> find(String id) {
        return all().stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
