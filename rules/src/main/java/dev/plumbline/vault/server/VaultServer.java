// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.server;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.verdict.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * A server in the estate.
 *
 * @param running the workload with the container that runs it; empty for a server that an operator makes from a resource
 * @param start how it starts
 * @param confidence certain for the products' own images and labels, heuristic where only signs agree
 */
public record VaultServer(
        ObjectId id,
        Product product,
        Optional<Running> running,
        Start start,
        ServerConfig config,
        Confidence confidence,
        Location at)
        implements Subject {
    /** The container in its workload. */
    public record Running(Workload workload, Container container, Optional<KnownImages.Entry> image) {
        public Optional<ImageName> imageName() {
            return container.image().asKnown().map(ImageName::parse);
        }

        /** True for an image that the product's makers publish. */
        public boolean isOfficial() {
            return image.flatMap(entry -> entry.trait("official"))
                    .filter(word -> !word.equals("no"))
                    .isPresent();
        }

        private boolean isEnterprise() {
            boolean licensed = container.env().stream()
                    .anyMatch(variable -> variable.name().startsWith("VAULT_LICENSE"));
            return licensed || image.flatMap(entry -> entry.trait("edition")).isPresent();
        }
    }

    /**
     * How the process starts.
     *
     * @param at what decides it
     */
    public record Start(Mode mode, Optional<VaultCommand> command, Location at) {
        /** The ways. */
        public enum Mode {
            /** A dev flag is on the command line. */
            DEV_FLAG,
            /** Nothing is said, and the image's own default is the dev server. */
            DEV_DEFAULT,
            /** The server is started with a configuration. */
            CONFIGURED,
            /** The image's entry point decides. */
            UNKNOWN
        }
    }

    public VaultServer {
        requireNonNull(id, "id");
        requireNonNull(product, "product");
        requireNonNull(start, "start");
        requireNonNull(config, "config");
        requireNonNull(at, "at");
    }

    public String namespace() {
        return id.namespace();
    }

    public boolean isDev() {
        return start.mode() == Start.Mode.DEV_FLAG || start.mode() == Start.Mode.DEV_DEFAULT;
    }

    /** True for an official image of Vault's that neither is Enterprise's nor has a licence. */
    public boolean isCommunityEdition() {
        return product == Product.VAULT
                && running.filter(Running::isOfficial)
                        .filter(server -> !server.isEnterprise())
                        .isPresent();
    }

    public Optional<Workload> workload() {
        return running.map(Running::workload);
    }

    public Optional<Container> container() {
        return running.map(Running::container);
    }

    /** The version by image tag; empty for tags of third parties, which need not follow the product's numbers. */
    public Optional<VaultVersion> version() {
        return running.filter(Running::isOfficial).flatMap(Running::imageName).flatMap(ImageName::version);
    }

    public List<Listener> listeners() {
        return config.blocks("listener").stream().map(Listener::of).toList();
    }

    public List<ServerConfig.Block> storage() {
        List<ServerConfig.Block> blocks = config.blocks("storage");
        return blocks.isEmpty() ? config.blocks("backend") : blocks;
    }

    public List<ServerConfig.Block> seals() {
        return config.blocks("seal");
    }
}
