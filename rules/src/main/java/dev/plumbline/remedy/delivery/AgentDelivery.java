// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.AccountLogin;
import dev.plumbline.remedy.Part;
import java.util.List;

/** An Agent that logs in with the ServiceAccount's own token, made for Vault and nobody else. */
final class AgentDelivery implements Delivery {
    @Override
    public List<Part> objects(Bundle bundle) {
        return List.of(new AgentParts(bundle).config(AccountLogin.method(bundle.door())));
    }

    @Override
    public void change(Bundle bundle) {
        AccountLogin.token(bundle.pod(), bundle.door().audience(), bundle.premises());
        new AgentParts(bundle).change(List.of(AccountLogin.mount()));
    }
}
