// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints the line coverage of all modules from JaCoCo's table; run as a source file by the build. */
final class CoverageFigure {
    private static final int LINES_MISSED = 7;
    private static final int LINES_COVERED = 8;

    private CoverageFigure() {}

    public static void main(String[] arguments) throws IOException {
        Path table = Path.of(arguments[0]);
        List<String> rows = Files.exists(table) ? Files.readAllLines(table) : List.of();
        long missed = 0;
        long covered = 0;
        for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String[] cells = row.split(",");
            missed += Long.parseLong(cells[LINES_MISSED]);
            covered += Long.parseLong(cells[LINES_COVERED]);
        }
        if (covered == 0) {
            System.out.println("Line coverage: not measured, no test was run");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "Line coverage: %.1f %% (%d of %d lines)%n",
                100.0 * covered / (missed + covered),
                covered,
                missed + covered);
    }
}
