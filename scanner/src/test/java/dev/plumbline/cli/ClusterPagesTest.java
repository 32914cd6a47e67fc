// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long lists: as many requests as pages, and what happens when a list changes or grows too old between them. */
class ClusterPagesTest {
    private static final int CONFIG_MAPS = 1203;

    @TempDir
    Path folder;

    private final StubEstate estate = StubEstate.kubernetes();
    private final StubApiServer server = StubApiServer.plain(estate);

    ClusterPagesTest() {
        for (int number = 0; number < CONFIG_MAPS; number++) {
            add(number);
        }
    }

    private void add(int number) {
        String name = "settings-%05d".formatted(number);
        estate.addItem(
                "configmaps",
                "shop",
                name,
                "{\"metadata\":{\"namespace\":\"shop\",\"name\":\"" + name
                        + "\"},\"data\":{\"app.properties\":\"db.password=nightjar-cove-" + number + "\"}}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private long pages() {
        return server.requests().stream()
                .filter(request -> request.path().equals("/api/v1/configmaps"))
                .count();
    }

    @Test
    void aListTakesAsManyRequestsAsItHasPages() {
        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.looked()).contains("ConfigMap/shop 1203");
        assertThat(run.findings()).hasSize(CONFIG_MAPS).doesNotHaveDuplicates();
        assertThat(run.code()).isEqualTo(1);
        assertThat(pages()).isEqualTo(3);
        int discovery = 2;
        int identity = 1;
        int rights = 1;
        int kinds = 21;
        assertThat(server.requests().stream().map(StubRequest::shape))
                .hasSize(discovery + identity + rights + kinds + 2);
        assertThat(server.mostInFlight()).isLessThanOrEqualTo(4);
    }

    @Test
    void aListThatGrowsTooOldGoesOnWithTheTokenThatTheServerOffers() {
        server.fault(
                request -> request.query().containsKey("continue"),
                1,
                Fault.expired(StubApiServer.continueAfter("shop/settings-00499")));

        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.looked()).contains("ConfigMap/shop 1203");
        assertThat(run.findings()).hasSize(CONFIG_MAPS).doesNotHaveDuplicates();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.gaps()).isEmpty();
        assertThat(run.remarks())
                .containsExactly("configmaps: the list expired and went on with newer objects: what changed meanwhile"
                        + " may be there twice or not at all");
    }

    @Test
    void aListThatGrowsTooOldWithoutATokenIsBegunAnewAndNothingCountsTwice() {
        server.fault(request -> request.query().containsKey("continue"), 1, Fault.expired(""));

        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.looked()).contains("ConfigMap/shop 1203");
        assertThat(run.findings()).hasSize(CONFIG_MAPS).doesNotHaveDuplicates();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.remarks())
                .containsExactly("configmaps: the list expired and was begun anew: what changed meanwhile was read"
                        + " before or after its change");
        assertThat(pages()).isEqualTo(5);
    }

    @Test
    void aListThatAlwaysGrowsTooOldIsNamedAndWhatWasReadCounts() {
        server.fault(request -> request.query().containsKey("continue"), 100, Fault.expired(""));

        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.looked()).contains("ConfigMap/shop 500");
        assertThat(run.gaps())
                .containsExactly("configmaps: the list expired before it was read, repeatedly, so not known is:"
                        + " credentials and configuration in ConfigMaps");
    }

    @Test
    void objectsThatChangeBetweenPagesCountOnce() {
        server.fault(request -> request.query().containsKey("continue"), 1, (exchange, good) -> {
            estate.remove("configmaps", "shop", "settings-00000");
            add(2000);
            good.send(exchange);
        });

        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.findings()).doesNotHaveDuplicates().hasSize(CONFIG_MAPS + 1);
        assertThat(run.gaps()).isEmpty();
    }

    @Test
    void aPageThatBreaksIsAskedForAgainNotTheList() {
        server.fault(request -> request.query().containsKey("continue"), 1, Fault.reset());

        ClusterRun run = ClusterRun.scan(server, folder);

        assertThat(run.looked()).contains("ConfigMap/shop 1203");
        assertThat(run.code()).isEqualTo(1);
        assertThat(pages()).isEqualTo(4);
    }
}
