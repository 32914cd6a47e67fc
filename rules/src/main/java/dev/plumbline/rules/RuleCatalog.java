// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import dev.plumbline.rule.Rule;
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
import dev.plumbline.rules.exposure.credentialreadablebyeveryone.CredentialReadableByEveryone;
import dev.plumbline.rules.exposure.execintopodsallowed.ExecIntoPodsAllowed;
import dev.plumbline.rules.exposure.podcreatorscanreadsecrets.PodCreatorsCanReadSecrets;
import dev.plumbline.rules.exposure.rbacescalationallowed.RbacEscalationAllowed;
import dev.plumbline.rules.exposure.secretreadableclusterwide.SecretReadableClusterWide;
import dev.plumbline.rules.exposure.serviceaccounttokensmintable.ServiceAccountTokensMintable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rule, one line each; adding a rule is adding its folder and its line. */
public final class RuleCatalog {
    private static final List<Rule<?>> RULES = List.of(
            new StaticCredentialInConfigmap(),
            new StaticCredentialInEnv(),
            new StaticCredentialInCommand(),
            new StaticCredentialInSecret(),
            new StaticCredentialInAnnotation(),
            new StaticCredentialInLabel(),
            new StaticCredentialInComment(),
            new StaticCredentialInVolume(),
            new StaticCredentialInCustomResource(),
            new StaticCredentialInValuesFile(),
            new StaticCredentialInFile(),
            // Exposure: who can read or reach it.
            new CredentialReadableByEveryone(),
            new ExecIntoPodsAllowed(),
            new PodCreatorsCanReadSecrets(),
            new RbacEscalationAllowed(),
            new SecretReadableClusterWide(),
            new ServiceAccountTokensMintable());

    private RuleCatalog() {}

    /** All rules in order of id. */
    public static List<Rule<?>> all() {
        return RULES.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    public static Optional<Rule<?>> find(String id) {
        return RULES.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
