// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.change.Tree;
import dev.plumbline.remedy.change.Yaml;
import dev.plumbline.vault.client.CsiClients;
import java.util.List;
import java.util.Map;

/** A SecretProviderClass and a volume in memory that the driver fills. */
final class CsiDelivery implements Delivery {
    @Override
    public List<Part> objects(Bundle bundle) {
        List<Map<String, Object>> objects = bundle.fields().stream()
                .map(field -> Tree.of("objectName", field, "secretPath", bundle.apiPath(), "secretKey", field))
                .toList();
        return List.of(new Part.Manifest(Tree.object(
                CsiClients.GROUP + "/v1",
                "SecretProviderClass",
                bundle.premises().namespace(),
                bundle.name(),
                "spec",
                Tree.of(
                        "provider",
                        bundle.premises().isOpenBao() ? "openbao" : "vault",
                        "parameters",
                        Tree.of(
                                "vaultAddress",
                                bundle.premises().address(),
                                "vaultAuthMountPath",
                                bundle.door().mount(),
                                "roleName",
                                bundle.door().role(),
                                "audience",
                                bundle.door().audience(),
                                "objects",
                                String.join("\n", Yaml.lines(objects)) + "\n")))));
    }

    @Override
    public void change(Bundle bundle) {
        bundle.pod()
                .volume(
                        Tree.of(
                                "name",
                                AgentParts.SECRETS,
                                "csi",
                                Tree.of(
                                        "driver",
                                        CsiClients.DRIVER,
                                        "readOnly",
                                        true,
                                        "volumeAttributes",
                                        Tree.of("secretProviderClass", bundle.name()))),
                        "the driver fetches it into memory");
    }
}
