// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where the program starts and ends. */
public final class Main {
    /** The kubelet grants 30 seconds unless told otherwise. */
    private static final int LONGEST_FAREWELL_SECONDS = 25;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Interruption interruption = new Interruption();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(interruption, end)));
        int code = run(arguments, new Console(System.in, out, err, System.getenv(), interruption));
        out.flush();
        end.complete(code);
        System.exit(code);
    }

    /**
     * On a signal: what listens ends its reading and goes on to the report, with the exit code that an incomplete scan has. What
     * does not listen has nothing worth waiting for and ends as any program does.
     */
    private static void stop(Interruption interruption, CompletableFuture<Integer> end) {
        if (end.isDone() || !interruption.interrupt()) {
            return;
        }
        try {
            Runtime.getRuntime().halt(end.get(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            Runtime.getRuntime().halt(ExitCode.INCOMPLETE.number());
        }
    }

    /** Runs one command line and answers its exit code; what tests call. */
    public static int run(String[] arguments, Console console) {
        try {
            return CommandLines.of(console).execute(arguments);
        } catch (OutOfMemoryError e) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            console.err()
                    .println("plumbline: out of memory (the limit is " + limit
                            + " MB), so nothing is reported; try PLUMBLINE_JAVA_OPTS=-Xmx" + Math.max(256, 2 * limit)
                            + "m, or fewer namespaces at once (--namespace)");
            return ExitCode.INCOMPLETE.number();
        }
    }
}
