// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.identity.consumerwithhostprivileges.ConsumerWithHostPrivileges;
import dev.plumbline.rules.identity.istioidentitymismatch.IstioIdentityMismatch;
import dev.plumbline.rules.identity.neighbourmaytakeidentities.NeighbourMayTakeIdentities;
import dev.plumbline.rules.spire.agentcannottellpods.AgentCannotTellPods;
import dev.plumbline.rules.spire.agenthandsoutidentities.AgentHandsOutIdentities;
import dev.plumbline.rules.spire.agentkeymanagermisfit.AgentKeyManagerMisfit;
import dev.plumbline.rules.spire.agentsettingsrefused.AgentSettingsRefused;
import dev.plumbline.rules.spire.discoverycertificateunfit.DiscoveryCertificateUnfit;
import dev.plumbline.rules.spire.discoveryrouteincomplete.DiscoveryRouteIncomplete;
import dev.plumbline.rules.spire.discoverysettingsrefused.DiscoverySettingsRefused;
import dev.plumbline.rules.spire.ephemeralserverdata.EphemeralServerData;
import dev.plumbline.rules.spire.experimentaloptioninuse.ExperimentalOptionInUse;
import dev.plumbline.rules.spire.federationsettingsrefused.FederationSettingsRefused;
import dev.plumbline.rules.spire.floatingspireimage.FloatingSpireImage;
import dev.plumbline.rules.spire.helperbundlesdisagree.HelperBundlesDisagree;
import dev.plumbline.rules.spire.helperdoesnotrenew.HelperDoesNotRenew;
import dev.plumbline.rules.spire.helperfilestooopen.HelperFilesTooOpen;
import dev.plumbline.rules.spire.helperfilesunusable.HelperFilesUnusable;
import dev.plumbline.rules.spire.helperkeysondisk.HelperKeysOnDisk;
import dev.plumbline.rules.spire.helpersettingsrefused.HelperSettingsRefused;
import dev.plumbline.rules.spire.issuerhostrefused.IssuerHostRefused;
import dev.plumbline.rules.spire.issuerservedbynobody.IssuerServedByNobody;
import dev.plumbline.rules.spire.managernotwiredtoserver.ManagerNotWiredToServer;
import dev.plumbline.rules.spire.nestedservercannotsign.NestedServerCannotSign;
import dev.plumbline.rules.spire.onesidedfederation.OneSidedFederation;
import dev.plumbline.rules.spire.pluginwithoutchecksum.PluginWithoutChecksum;
import dev.plumbline.rules.spire.ratelimitsoff.RateLimitsOff;
import dev.plumbline.rules.spire.rebootstrapfromwritablesource.RebootstrapFromWritableSource;
import dev.plumbline.rules.spire.serverbehindterminatingproxy.ServerBehindTerminatingProxy;
import dev.plumbline.rules.spire.serverreachablefromoutside.ServerReachableFromOutside;
import dev.plumbline.rules.spire.spireaccountlacksrights.SpireAccountLacksRights;
import dev.plumbline.rules.spire.standingserveradministrator.StandingServerAdministrator;
import dev.plumbline.rules.spire.tokenforseveralverifiers.TokenForSeveralVerifiers;
import dev.plumbline.rules.spire.tornjakdoesnotstart.TornjakDoesNotStart;
import dev.plumbline.rules.spire.tornjaklogintoowide.TornjakLoginTooWide;
import dev.plumbline.rules.spire.tornjakwritesfederation.TornjakWritesFederation;
import dev.plumbline.rules.spire.unhardenedspirepod.UnhardenedSpirePod;
import dev.plumbline.rules.spire.unresolvedconfigurationvariable.UnresolvedConfigurationVariable;
import dev.plumbline.rules.spire.unsafeupstreamauthority.UnsafeUpstreamAuthority;
import dev.plumbline.rules.spire.unsounddatabaseconnection.UnsoundDatabaseConnection;
import dev.plumbline.rules.spire.upstreamworkloadapiopen.UpstreamWorkloadApiOpen;
import dev.plumbline.rules.spire.weakenedagentchecks.WeakenedAgentChecks;
import dev.plumbline.rules.spire.weaknodeattestation.WeakNodeAttestation;
import java.util.List;

/** Rules about what a SPIRE installation rests on and what is built around it, one line each. */
public final class FurtherSpireRules {
    public static final List<Rule<?>> ALL = List.of(
            new AgentCannotTellPods(),
            new AgentHandsOutIdentities(),
            new AgentKeyManagerMisfit(),
            new AgentSettingsRefused(),
            new ConsumerWithHostPrivileges(),
            new DiscoveryCertificateUnfit(),
            new DiscoveryRouteIncomplete(),
            new DiscoverySettingsRefused(),
            new EphemeralServerData(),
            new ExperimentalOptionInUse(),
            new FederationSettingsRefused(),
            new FloatingSpireImage(),
            new HelperBundlesDisagree(),
            new HelperDoesNotRenew(),
            new HelperFilesTooOpen(),
            new HelperFilesUnusable(),
            new HelperKeysOnDisk(),
            new HelperSettingsRefused(),
            new IssuerHostRefused(),
            new IssuerServedByNobody(),
            new IstioIdentityMismatch(),
            new ManagerNotWiredToServer(),
            new NeighbourMayTakeIdentities(),
            new NestedServerCannotSign(),
            new OneSidedFederation(),
            new PluginWithoutChecksum(),
            new RateLimitsOff(),
            new RebootstrapFromWritableSource(),
            new ServerBehindTerminatingProxy(),
            new ServerReachableFromOutside(),
            new SpireAccountLacksRights(),
            new StandingServerAdministrator(),
            new TokenForSeveralVerifiers(),
            new TornjakDoesNotStart(),
            new TornjakLoginTooWide(),
            new TornjakWritesFederation(),
            new UnhardenedSpirePod(),
            new UnresolvedConfigurationVariable(),
            new UnsafeUpstreamAuthority(),
            new UnsoundDatabaseConnection(),
            new UpstreamWorkloadApiOpen(),
            new WeakNodeAttestation(),
            new WeakenedAgentChecks());

    private FurtherSpireRules() {}
}
