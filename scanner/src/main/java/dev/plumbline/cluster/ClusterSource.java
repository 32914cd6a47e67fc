// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.cluster.ClusterReading;
import dev.plumbline.manifest.Origin;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a cluster: asks what it serves and what may be read, lists what is wanted of it, and writes down what it could not see. */
public final class ClusterSource {
    /** The unit that all of a cluster's objects belong to. */
    public static final String UNIT = "cluster";

    private static final long SKEW_MINUTES = 5;

    private final Requests requests;
    private final ClusterRequest request;
    private final String ownNamespace;
    private final ThreadLocal<Gathering> gatherings;
    private final Ledger ledger;
    private final ClusterProgress progress;
    private ClusterReading reading;
    private final Crew crew;
    private String name;

    /** @param gatherings one for each thread, because examination is not made for several at once */
    ClusterSource(
            Api api,
            String ownNamespace,
            Patience patience,
            ClusterRequest request,
            Supplier<Gathering> gatherings,
            Ledger ledger,
            ClusterProgress progress) {
        requests = new Requests(api, patience);
        this.request = request;
        this.ownNamespace = ownNamespace.isEmpty() ? "default" : ownNamespace;
        this.gatherings = ThreadLocal.withInitial(gatherings);
        this.ledger = ledger;
        this.progress = progress;
        reading = ClusterReading.nothing(request.shard(), request.wish());
        crew = new Crew(request.parallel());
        name = request.clusterName().orElse("");
    }

    /**
     * Finds the way to the cluster; sends nothing yet.
     *
     * @throws AccessException when there is none
     */
    public static ClusterSource open(
            ClusterAccess access,
            ClusterRequest request,
            Supplier<Gathering> gatherings,
            Ledger ledger,
            ClusterProgress progress) {
        Connection connection = Connections.of(access);
        connection.warnings().forEach(progress::warning);
        Patience patience = access.patience();
        Api api = FabricApi.open(connection, access.userAgent(), patience.answer());
        return new ClusterSource(api, connection.namespace(), patience, request, gatherings, ledger, progress);
    }

    /**
     * How reading went, valid after {@link #read}: what could not be read stands here and not yet in the ledger, because what one
     * shard sees of it decides nothing.
     */
    public ClusterReading reading() {
        return reading;
    }

    /** What reports call the cluster: the given name, else the UID of namespace {@code kube-system}; valid after {@link #read}. */
    public String name() {
        return name;
    }

    /** Stops as soon as possible; what was not read becomes a gap. */
    public void stop() {
        requests.stop();
        crew.interrupt();
    }

    /**
     * Everything that was read, in the order of identities.
     *
     * @throws ClusterException when the server cannot be talked to at all
     */
    public List<Piece> read() {
        try (crew) {
            Discovery discovery = discover();
            name = name.isEmpty() ? Identity.of(requests) : name;
            Plan plan = new Plan(request, ledger);
            Expedition expedition =
                    new Expedition(requests, crew, request, ownNamespace, kind -> collected(kind), progress);
            List<Gathered> objects = expedition.read(plan.of(discovery));
            reading = new ClusterReading(
                    List.of(request.shard()),
                    request.wish(),
                    plan.absent(),
                    expedition.kinds(),
                    expedition.confinedTo());
            noteSkew();
            return pieces(objects);
        } finally {
            requests.close();
        }
    }

    private Discovery discover() {
        try {
            return Discovery.of(requests);
        } catch (Requests.Failure e) {
            throw new ClusterException("cannot scan " + requests.address() + ": " + e.words()
                    + "; try: kubectl version, with the same --context");
        }
    }

    private Collected collected(Served kind) {
        return new Collected(kind, request, gatherings.get(), Origin.cluster(name));
    }

    private List<Piece> pieces(List<Gathered> objects) {
        List<Piece> pieces = new ArrayList<>();
        for (Gathered gathered : objects) {
            ledger.object(gathered.object());
            gathered.problems().forEach(ledger::problem);
            pieces.add(new Piece(UNIT, gathered.object().id().path(), gathered));
        }
        pieces.sort(Comparator.comparing(piece -> piece.gathered().object().id()));
        return pieces;
    }

    /** Whether a token or certificate has expired is judged by this machine's date, so a wrong one is worth a word. */
    private void noteSkew() {
        long minutes = requests.skew().toMinutes();
        if (Math.abs(minutes) >= SKEW_MINUTES) {
            String message = "it differs from this machine's by " + Math.abs(minutes)
                    + " minutes, and this machine's decides what has expired; --as-of gives the day";
            ledger.gap(
                    new Coverage.Gap(UnknownReason.NOT_READ, "the server's clock", message, Optional.empty(), false));
        }
    }
}
