package dev.plumbline.spire;

import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void probe() {
        for (String f : System.getenv().getOrDefault("PROBE", "").toString().split(",")) {
            Facts facts = Given.path(Path.of(f)).facts();
            System.out.println("=== " + f);
            facts.spire()
                    .components()
                    .forEach(c -> System.out.println(c.getClass().getSimpleName() + " " + c.id() + " "
                            + c.release().version() + " "
                            + c.configuration().getClass().getSimpleName()
                            + (c.configuration().isRead() ? "" : " " + c.configuration())));
            facts.spire()
                    .servers()
                    .forEach(s -> System.out.println(
                            s.trustDomain() + "\n" + s.jwtIssuer() + " ca " + s.caTtl() + " " + s.clusters()));
            facts.spire().agents().forEach(s -> System.out.println(s.socketFolderOnNode() + " " + s.socketNames()));
            facts.spire()
                    .consumers()
                    .forEach(s -> System.out.println(
                            "consumer " + s.id() + " " + s.uses().size() + " " + s.audiences()));
            facts.spire()
                    .identities()
                    .forEach(i -> System.out.println(i.workload().id() + " -> "
                            + i.identities().stream()
                                    .map(x -> x.spiffeId()
                                            + (x.doubt().isPresent()
                                                    ? " ?" + x.doubt().get()
                                                    : "") + " by " + x.by().words()
                                            + x.entry().dnsNames())
                                    .toList()
                            + " refusals " + i.refusals().size() + " ignored "
                            + i.ignoredBy().size()));
            facts.spire().scriptEntries().forEach(s -> System.out.println(s));
        }
    }
}
