// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

/**
 * A place on the ladder: 0 literal in configuration, 1 Kubernetes Secret, 2 external store opened with a static key, 3 identity
 * login with weak wiring or delivery, 4 identity login with exact wiring and delivery to memory, 5 the same and the secret is
 * dynamic, or there is none. An interval where hops are unknown.
 */
public record Rung(int lowest, int highest) {
    /** With an identity login, whatever is unknown about the rest. */
    private static final int IDENTITY_LOGIN = 3;

    private static final int TOP = 5;

    public Rung {
        if (lowest < 0 || highest > TOP || lowest > highest) {
            throw new IllegalArgumentException("no rung: " + lowest + ".." + highest);
        }
    }

    /** The rung of one way, from what caps it and what is not known of it. */
    static Rung of(Edge edge) {
        int highest = edge.caps().stream().mapToInt(Cap::rung).min().orElse(TOP);
        return switch (edge.kind()) {
            case LITERAL -> new Rung(0, 0);
            case KUBERNETES_SECRET -> new Rung(1, 1);
            case OTHER_STORE -> new Rung(2, IDENTITY_LOGIN);
            case NO_SECRET -> interval(edge, highest);
            case VAULT -> vault(edge, highest);
        };
    }

    private static Rung vault(Edge edge, int highest) {
        boolean loginUnknown = edge.client()
                .filter(client -> !client.login().kind().isIdentity()
                        && !client.login().kind().isStatic())
                .isPresent();
        return loginUnknown ? new Rung(Math.min(2, highest), highest) : interval(edge, highest);
    }

    private static Rung interval(Edge edge, int highest) {
        return edge.unknown().isEmpty()
                ? new Rung(highest, highest)
                : new Rung(Math.min(IDENTITY_LOGIN, highest), highest);
    }

    /** A workload stands where its worst way stands. */
    Rung and(Rung other) {
        return new Rung(Math.min(lowest, other.lowest), Math.min(highest, other.highest));
    }

    public boolean isExact() {
        return lowest == highest;
    }

    @Override
    public String toString() {
        return isExact() ? Integer.toString(lowest) : lowest + ".." + highest;
    }
}
