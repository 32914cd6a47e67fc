// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.vault.aliasbyaccountname.AliasByAccountName;
import dev.plumbline.rules.vault.dangerousengineendpoint.DangerousEngineEndpoint;
import dev.plumbline.rules.vault.devmodevaultserver.DevModeVaultServer;
import dev.plumbline.rules.vault.genericaudience.GenericAudience;
import dev.plumbline.rules.vault.globcrossesseparators.GlobCrossesSeparators;
import dev.plumbline.rules.vault.kvversionmismatch.KvVersionMismatch;
import dev.plumbline.rules.vault.literalwildcardinpolicy.LiteralWildcardInPolicy;
import dev.plumbline.rules.vault.longlivedvaulttoken.LongLivedVaultToken;
import dev.plumbline.rules.vault.matchingmodemismatch.MatchingModeMismatch;
import dev.plumbline.rules.vault.policyadministersvault.PolicyAdministersVault;
import dev.plumbline.rules.vault.policydoesnotparse.PolicyDoesNotParse;
import dev.plumbline.rules.vault.policyescalatesprivileges.PolicyEscalatesPrivileges;
import dev.plumbline.rules.vault.policygrantseverything.PolicyGrantsEverything;
import dev.plumbline.rules.vault.policyreadswholemount.PolicyReadsWholeMount;
import dev.plumbline.rules.vault.readermaywrite.ReaderMayWrite;
import dev.plumbline.rules.vault.roleadmitsanyone.RoleAdmitsAnyone;
import dev.plumbline.rules.vault.roleadmitstoomany.RoleAdmitsTooMany;
import dev.plumbline.rules.vault.roleattachesadminpolicy.RoleAttachesAdminPolicy;
import dev.plumbline.rules.vault.roletyperefusesworkloads.RoleTypeRefusesWorkloads;
import dev.plumbline.rules.vault.rolewithoutaudience.RoleWithoutAudience;
import dev.plumbline.rules.vault.tlsendsbeforevault.TlsEndsBeforeVault;
import dev.plumbline.rules.vault.undefinedvaultpolicy.UndefinedVaultPolicy;
import dev.plumbline.rules.vault.unknownroleparameter.UnknownRoleParameter;
import dev.plumbline.rules.vault.unlimitedapprole.UnlimitedApprole;
import dev.plumbline.rules.vault.unlimitedoneshottoken.UnlimitedOneShotToken;
import dev.plumbline.rules.vault.unresolvablepolicytemplate.UnresolvablePolicyTemplate;
import dev.plumbline.rules.vault.unresolvedvariableinrole.UnresolvedVariableInRole;
import dev.plumbline.rules.vault.unsuitableuserclaim.UnsuitableUserClaim;
import dev.plumbline.rules.vault.vaultlistenerwithouttls.VaultListenerWithoutTls;
import dev.plumbline.rules.vault.vaultserverwithoutdurablestate.VaultServerWithoutDurableState;
import java.util.List;

/** The rules about Vault and OpenBao themselves: servers, auth mounts, roles, policies, one line each. */
public final class VaultRules {
    public static final List<Rule<?>> ALL = List.of(
            new AliasByAccountName(),
            new DangerousEngineEndpoint(),
            new DevModeVaultServer(),
            new GenericAudience(),
            new GlobCrossesSeparators(),
            new KvVersionMismatch(),
            new LiteralWildcardInPolicy(),
            new LongLivedVaultToken(),
            new MatchingModeMismatch(),
            new PolicyAdministersVault(),
            new PolicyDoesNotParse(),
            new PolicyEscalatesPrivileges(),
            new PolicyGrantsEverything(),
            new PolicyReadsWholeMount(),
            new ReaderMayWrite(),
            new RoleAdmitsAnyone(),
            new RoleAdmitsTooMany(),
            new RoleAttachesAdminPolicy(),
            new RoleTypeRefusesWorkloads(),
            new RoleWithoutAudience(),
            new TlsEndsBeforeVault(),
            new UndefinedVaultPolicy(),
            new UnknownRoleParameter(),
            new UnlimitedApprole(),
            new UnlimitedOneShotToken(),
            new UnresolvablePolicyTemplate(),
            new UnresolvedVariableInRole(),
            new UnsuitableUserClaim(),
            new VaultListenerWithoutTls(),
            new VaultServerWithoutDurableState());

    private VaultRules() {}
}
