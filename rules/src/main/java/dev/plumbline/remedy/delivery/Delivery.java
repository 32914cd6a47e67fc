// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Way;
import java.util.List;

/** One way of bringing fields of a secret to a workload. */
interface Delivery {
    /** The objects that it needs beside the workload. */
    List<Part> objects(Bundle bundle);

    /** What the pods need so that the fields arrive; what the program reads is changed elsewhere. */
    void change(Bundle bundle);

    static Delivery of(Way way) {
        return switch (way) {
            case AGENT -> new AgentDelivery();
            case SPIFFE -> new SpiffeDelivery();
            case INJECTOR -> new InjectorDelivery();
            case CSI -> new CsiDelivery();
            case VSO -> new OperatorDelivery();
            case ESO -> new ExternalSecretsDelivery();
        };
    }
}
