// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** SPIRE in one estate: what is installed, whom it federates with, and which identity comes from which registration. */
public record IdentityPlane(
        String estate,
        List<String> trustDomains,
        List<Component> components,
        List<Federation> federation,
        List<Issued> identities) {
    /**
     * An installed part, whichever way it was installed.
     *
     * @param product name of its program
     * @param version as far as image, label or chart tell it
     * @param settings what is in force after flags, file and defaults; never a secret
     */
    public record Component(String product, ObjectId id, String version, List<Setting> settings, Location at) {
        public Component {
            settings = List.copyOf(settings);
        }

        private Component placed(UnaryOperator<Location> places) {
            return new Component(product, id, version, settings, places.apply(at));
        }
    }

    /** A setting in force, in words. */
    public record Setting(String name, String value) {}

    /** A trust domain whose identities are accepted too; {@code profile} is empty where it is not known. */
    public record Federation(String trustDomain, String with, String profile, Location at) {
        private Federation placed(UnaryOperator<Location> places) {
            return new Federation(trustDomain, with, profile, places.apply(at));
        }
    }

    /**
     * A SPIFFE ID that a workload gets.
     *
     * @param registration what yields it
     * @param lifetimes of X.509 and JWT-SVIDs, where the registration sets them
     * @param doubt why it is not certain, empty when it is
     * @param sharedBy how many workloads get this one
     * @param sharedWith the first of the others
     */
    public record Issued(
            String spiffeId,
            ObjectId workload,
            String registration,
            Location at,
            String parent,
            List<String> selectors,
            List<Setting> lifetimes,
            List<String> dnsNames,
            List<String> federatesWith,
            String hint,
            List<String> audiences,
            List<String> sockets,
            Optional<String> doubt,
            int sharedBy,
            List<String> sharedWith) {
        public Issued {
            selectors = List.copyOf(selectors);
            lifetimes = List.copyOf(lifetimes);
            dnsNames = List.copyOf(dnsNames);
            federatesWith = List.copyOf(federatesWith);
            audiences = List.copyOf(audiences);
            sockets = List.copyOf(sockets);
            sharedWith = List.copyOf(sharedWith);
        }

        private Issued placed(UnaryOperator<Location> places) {
            return new Issued(
                    spiffeId,
                    workload,
                    registration,
                    places.apply(at),
                    parent,
                    selectors,
                    lifetimes,
                    dnsNames,
                    federatesWith,
                    hint,
                    audiences,
                    sockets,
                    doubt,
                    sharedBy,
                    sharedWith);
        }
    }

    public IdentityPlane {
        trustDomains = List.copyOf(trustDomains);
        components = List.copyOf(components);
        federation = List.copyOf(federation);
        identities = List.copyOf(identities);
    }

    /** The same with all its parts elsewhere. */
    public IdentityPlane placed(UnaryOperator<Location> places) {
        return new IdentityPlane(
                estate,
                trustDomains,
                components.stream().map(each -> each.placed(places)).toList(),
                federation.stream().map(each -> each.placed(places)).toList(),
                identities.stream().map(each -> each.placed(places)).toList());
    }

    public boolean isEmpty() {
        return components.isEmpty() && identities.isEmpty() && federation.isEmpty();
    }
}
